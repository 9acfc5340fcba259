using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>
/// Tells text that a machine has mangled. It looks for signs that sound text does not show: a note that a machine translated
/// it, stray scraps between sentences, quotation marks that open where they should close, phrases of word-for-word
/// translation. One sign alone may be a slip of the pen; a note, or two signs of the rest, are not.
/// </summary>
internal static class MangledText
{
    private const int Enough = 2;

    // A long text may hold two slips by chance: one more is asked for in every so many words.
    private const int WordsForOneMore = 1500;

    /// <summary>True when the text reads as machine-mangled.</summary>
    public static bool IsMangled(IReadOnlyList<Passage> passages, ImmutableArray<Sentence> sentences, string language)
    {
        var words = 0;
        var signs = 0;
        var note = 0;
        foreach (var passage in passages)
        {
            if (passage.Kind is not (BlockKind.Body or BlockKind.Repeat)) note = Math.Max(note, TranslationNote.Signs(passage, language));
            if (note >= Enough) return true;
            if (passage.Kind != BlockKind.Body) continue;
            words += passage.Words;
            signs += OddQuotes.Count(passage.Content);
        }

        signs += note + StrayScraps.Count(passages, language) + SlipForms.Of(language).Count(sentences, passages);
        return signs >= Enough + (words / WordsForOneMore);
    }
}
