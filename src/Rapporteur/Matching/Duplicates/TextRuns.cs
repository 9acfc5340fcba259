using Rapporteur.Model;
using Rapporteur.Text;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Matching.Duplicates;

/// <summary>The runs of words of a text: what its copies share with it, word for word.</summary>
internal sealed class TextRuns
{
    private const int Long = 5;
    private const int Short = 3;

    // A letter of a script that does not part words is about half a word.
    private const int PerWord = 2;

    private readonly Span[] _words;

    private TextRuns(Span[] words, ulong[] five, int[] places, ulong[] three) => (_words, Five, Places, Three) = (words, five, places, three);

    /// <summary>Runs of five words, rising, each once.</summary>
    public ulong[] Five { get; }

    /// <summary>At which word each of <see cref="Five"/> first begins.</summary>
    public int[] Places { get; }

    /// <summary>Runs of three words outside direct speech, rising, each once.</summary>
    public ulong[] Three { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>Reads the body of an article.</summary>
    public static TextRuns Of(Article article)
    {
        var (words, numbers, spoken) = (new List<Span>(), new List<ulong>(), new List<bool>());
        var speech = 0;
        foreach (var sentence in article.Sentences.Where(s => article.Blocks[s.Block].Kind == BlockKind.Body))
        {
            foreach (var token in sentence.Tokens.Where(t => Letters.IsWordMark(article.Text[t.Start])))
            {
                while (speech < article.Speech.Length && article.Speech[speech].End <= token.Start) speech++;
                foreach (var word in Words(article.Text, token))
                {
                    words.Add(word);
                    numbers.Add(Number(article.Text.AsSpan(word.Start, word.Length)));
                    spoken.Add(speech < article.Speech.Length && article.Speech[speech].Contains(token.Start));
                }
            }
        }

        var isUnparted = words.Count > 0 && words.Count(w => UnpartedScripts.Holds(article.Text[w.Start])) * 2 > words.Count;
        var (five, places) = Runs(numbers, isUnparted ? Long * PerWord : Long, static _ => true);
        var (three, _) = Runs(numbers, isUnparted ? Short * PerWord : Short, at => !spoken[at]);
        return new TextRuns([.. words], five, places, three);
    }

    /// <summary>Share of the shorter text's runs that stand in the other; 0 where a text is too short to tell.</summary>
    public static double Shared(ulong[] left, ulong[] right)
    {
        const int few = 12;
        if (Math.Min(left.Length, right.Length) < few) return 0;
        var shared = 0;
        for (int l = 0, r = 0; l < left.Length && r < right.Length;)
        {
            if (left[l] == right[r]) (l, r, shared) = (l + 1, r + 1, shared + 1);
            else if (left[l] < right[r]) l++;
            else r++;
        }

        return (double)shared / Math.Min(left.Length, right.Length);
    }

    /// <summary>The words from one to another.</summary>
    public Span Words(int first, int last) => Span.Between(_words[first].Start, _words[last].End);

    /// <summary>The number of a word.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="at">Which word.</param>
    public ulong NumberAt(string text, int at) => Number(text.AsSpan(_words[at].Start, _words[at].Length));

    private static IEnumerable<Span> Words(string text, Span token)
    {
        if (!UnpartedScripts.Holds(text[token.Start])) return [token];
        return Enumerable.Range(token.Start, token.Length).Select(at => new Span(at, 1));
    }

    private static (ulong[] Runs, int[] Places) Runs(List<ulong> numbers, int length, Func<int, bool> counts)
    {
        var first = new Dictionary<ulong, int>();
        for (var at = 0; at + length <= numbers.Count; at++)
        {
            if (!counts(at) || !counts(at + length - 1)) continue;
            var run = 17UL;
            for (var word = at; word < at + length; word++) run = Features.SignNumber.Mix(unchecked((run * 31) + numbers[word]));
            first.TryAdd(run, at);
        }

        var runs = first.Keys.Order().ToArray();
        return (runs, [.. runs.Select(r => first[r])]);
    }

    private static ulong Number(ReadOnlySpan<char> word)
    {
        unchecked
        {
            var number = 14_695_981_039_346_656_037UL;
            foreach (var mark in word) number = (number ^ Letters.ToLower(mark)) * 1_099_511_628_211UL;
            return number;
        }
    }
}
