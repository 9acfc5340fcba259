using Rapporteur.Model;

namespace Rapporteur;

/// <summary>The words of a report, and its runs of words, to tell how much of one text is in another. Measured over pages of one site and
/// over English pages of different ones: half of all pairs that have nothing to do with each other share a sixth of their words and a
/// hundredth of their runs, so that runs tell texts apart and words only tell that a text is not another altogether.</summary>
internal sealed class PageWords
{
    private const int Run = 3;
    private const int ShortestWord = 4;
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private readonly HashSet<ulong> _words = [];
    private readonly HashSet<ulong> _runs = [];

    private PageWords()
    {
    }

    /// <summary>The words of a report.</summary>
    public static PageWords Of(Article article)
    {
        var words = new PageWords();
        Span<ulong> last = stackalloc ulong[Run];
        foreach (var sentence in article.Sentences)
        {
            var length = 0;
            foreach (var token in sentence.Tokens)
            {
                var text = article.Text.AsSpan(token.Start, token.Length);
                if (!char.IsLetterOrDigit(text[0])) continue;
                var word = Hash(text);
                if (token.Length >= ShortestWord) words._words.Add(word);
                last[length++ % Run] = word;
                if (length >= Run) words._runs.Add(Joined(last, length));
            }
        }

        return words;
    }

    /// <summary>The share of the words of the one with fewer that the other has too, 0 to 1; 1 where one has none.</summary>
    public double SharedWords(PageWords other) => Share(_words, other._words);

    /// <summary>The share of the runs of three words of the one with fewer that the other has too, 0 to 1; 1 where one has none.</summary>
    public double SharedRuns(PageWords other) => Share(_runs, other._runs);

    private static double Share(HashSet<ulong> a, HashSet<ulong> b)
    {
        var (few, many) = a.Count <= b.Count ? (a, b) : (b, a);
        return few.Count == 0 ? 1 : (double)few.Count(many.Contains) / few.Count;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word) hash = unchecked((hash ^ char.ToUpperInvariant(c)) * Prime);
        return hash;
    }

    private static ulong Joined(ReadOnlySpan<ulong> last, int length)
    {
        var hash = Basis;
        for (var at = 0; at < Run; at++) hash = unchecked((hash ^ last[(length + at) % Run]) * Prime);
        return hash;
    }
}
