using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Words;

/// <summary>
/// Cuts texts into the sentences, tokens and words of Universal Dependencies. Between white space it is asked of each place where
/// letters, digits and marks meet whether two tokens meet there too; of each place between two tokens where it might be, whether a
/// sentence ends; and of tokens that may stand for several words, whether they do. All three are answered by learnt weights.
/// </summary>
internal static class WordCutter
{
    private const int Kept = 1024;

    /// <summary>Cuts part of a text into tokens. The tokens hold all of it that is not white space, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="span">The part; what of it lies beyond the text counts as nothing.</param>
    /// <param name="language">The code of its language; any text may be given.</param>
    /// <param name="tokens">Takes the tokens; what is in it stays.</param>
    public static void Cut(string text, Span span, string language, List<SurfaceToken> tokens)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        var end = (int)Math.Clamp((long)span.Start + span.Length, start, text.Length);
        Cut(text, (start, end), CutPack.Of(language), tokens);
    }

    /// <summary>Cuts part of a text into tokens by a given pack.</summary>
    public static void Cut(string text, (int Start, int End) part, CutPack pack, List<SurfaceToken> tokens)
    {
        var work = CutWork.Rent();
        var at = part.Start;
        while (at < part.End)
        {
            at = Paragraphs.Read(text, (at, part.End), (work, pack.Abbreviations), new WeightJudge(pack.Cuts));
            EndParagraph(text, work, pack, tokens);
        }

        work.GiveBack();
    }

    private static void EndParagraph(string text, CutWork work, CutPack pack, List<SurfaceToken> tokens)
    {
        var rows = work.Tokens;
        var ends = rows.Length <= Kept ? stackalloc bool[rows.Length] : new bool[rows.Length];
        ends.Clear();
        SentenceCutter.Cut(text, rows, ends, new WeightJudge(pack.Ends));
        var choice = (pack.Expansions, new WeightJudge(pack.Choices));
        for (var at = 0; at < rows.Length; at++)
        {
            ref readonly var row = ref rows[at];
            var words = pack.Expansions.All.IsEmpty ? default : Expander.Words(text, rows, at, choice);
            tokens.Add(new SurfaceToken(row.Start, row.Length, words, ends[at], row.Gap != Gap.None));
        }

        work.NextParagraph();
    }
}
