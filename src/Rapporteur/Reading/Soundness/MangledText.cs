using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>
/// Tells text that a machine has mangled, and where. It looks for signs that sound text does not show: a note that a machine
/// translated it, stray scraps between sentences, quotation marks that open where they should close, phrases of word-for-word
/// translation, runs of words left in another language, letters of two scripts in one word, letters read in the wrong encoding, words
/// said twice or run together, left markup. One sign
/// alone may be a slip of the pen; a note, or two signs of the rest, are not.
/// </summary>
internal static class MangledText
{
    private const float Enough = 2;

    // A long text may hold two slips by chance: one more is asked for in every so many words.
    private const int WordsForOneMore = 1500;

    /// <summary>Where the text reads as machine-mangled, in order; empty when it does not.</summary>
    public static ImmutableArray<Span> Find(IReadOnlyList<Passage> passages, ImmutableArray<Sentence> sentences, string language)
    {
        var words = 0;
        var signs = new List<Sign>();
        Sign? note = null;
        foreach (var passage in passages)
        {
            if (passage.Kind is not (BlockKind.Body or BlockKind.Repeat) && TranslationNote.Signs(passage, language) is var weight and > 0 && weight > (note?.Weight ?? 0)) note = new Sign(passage.Span, weight);
            if (passage.Kind != BlockKind.Body) continue;
            words += passage.Words;
            OddQuotes.Find(passage, signs);
            WrongLetters.Find(passage, signs);
            LeftMarkup.Find(passage, signs);
            SaidTwice.Find(passage, signs);
            MisreadCyrillic.Find(passage, signs);
            GluedWords.Find(passage, language, signs);
        }

        if (note is { } found) signs.Add(found);
        ForeignRuns.Find(sentences, passages, language, signs);
        StrayScraps.Find(passages, language, signs);
        SlipForms.Of(language).Find(sentences, passages, signs);
        var sum = signs.Sum(sign => sign.Weight);
        return note?.Weight >= Enough || sum >= Enough + (words / WordsForOneMore) ? [.. signs.Select(sign => sign.Span).Distinct().Order()] : [];
    }
}
