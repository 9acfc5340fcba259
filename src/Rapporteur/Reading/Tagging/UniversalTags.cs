using Rapporteur.Reading.Names;

namespace Rapporteur.Reading.Tagging;

/// <summary>The labels every pack tells apart, in the order of the outputs of its net.</summary>
internal static class UniversalTags
{
    /// <summary>The parts of speech of Universal Dependencies.</summary>
    public static readonly string[] Upos = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>The tags of names.</summary>
    public static readonly string[] Names = NameTags.Written;

    /// <summary>The flag of the lexicon (see <see cref="WordClasses"/>) that fits a part of speech.</summary>
    public static byte Flag(int upos) => Upos[upos] switch { "NOUN" => 1, "VERB" or "AUX" => 2, "ADJ" => 4, "ADV" => 8, "PROPN" => 16, _ => 32 };
}
