using System.Runtime.InteropServices;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Finds text of a report that is told a second time: whole paragraphs, and long runs inside a paragraph.</summary>
internal static class RepeatFinder
{
    private const int ShingleWords = 5;
    private const int FewestWords = 4;

    // A run this long inside a paragraph is told again; shorter ones are names, titles and set phrases.
    private const int RunWords = 24;
    private const double NearlyAll = 0.7;

    /// <summary>The passages with repeated text marked; a passage told again in part is parted.</summary>
    public static List<Passage> Mark(List<Passage> passages)
    {
        var seen = new HashSet<ulong>();
        var whole = new HashSet<ulong>();
        var marked = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            if (passage.Kind is { } kind && kind != BlockKind.Body)
            {
                marked.Add(passage);
                continue;
            }

            var words = Words(passage);
            var shingles = Shingles(passage, words);
            if (words.Count >= FewestWords && !whole.Add(Whole(passage, words)))
            {
                passage.Kind = BlockKind.Repeat;
                marked.Add(passage);
            }
            else
            {
                Part(passage, words, shingles, seen, marked);
            }

            foreach (var shingle in shingles) seen.Add(shingle);
        }

        return marked;
    }

    private static void Part(Passage passage, List<int> words, List<ulong> shingles, HashSet<ulong> seen, List<Passage> marked)
    {
        var told = new bool[words.Count];
        var again = 0;
        for (var at = 0; at < shingles.Count; at++)
        {
            if (!seen.Contains(shingles[at])) continue;
            again++;
            for (var word = at; word < at + ShingleWords; word++) told[word] = true;
        }

        if (shingles.Count >= RunWords / 2 && again >= NearlyAll * shingles.Count)
        {
            passage.Kind = BlockKind.Repeat;
            marked.Add(passage);
            return;
        }

        var start = passage.Span.Start;
        foreach (var (first, last) in Runs(told))
        {
            var from = SentenceStart(passage, words[first]);
            var to = SentenceEnd(passage, words[last]);
            if (from < start || to <= from) continue;
            if (from > start) Add(passage.Part(start, from, passage.Kind), marked);
            Add(passage.Part(from, to, BlockKind.Repeat), marked);
            start = to;
        }

        if (start == passage.Span.Start) marked.Add(passage);
        else if (start < passage.Span.End) Add(passage.Part(start, passage.Span.End, passage.Kind), marked);
    }

    private static void Add(Passage part, List<Passage> marked)
    {
        if (part.Span.Length > 0) marked.Add(part);
    }

    private static IEnumerable<(int First, int Last)> Runs(bool[] told)
    {
        for (var at = 0; at < told.Length; at++)
        {
            if (!told[at]) continue;
            var first = at;
            while (at + 1 < told.Length && told[at + 1]) at++;
            if (at - first + 1 >= RunWords) yield return (first, at);
        }
    }

    // A run is widened or narrowed to whole sentences: the first beginning of one at or after its first word.
    private static int SentenceStart(Passage passage, int token)
    {
        if (token == FirstWordToken(passage)) return passage.Span.Start;
        for (var at = token; at < passage.Tokens.Length; at++)
        {
            if (at == 0 || IsEnd(passage, at - 1)) return passage.Tokens[at].Start;
        }

        return passage.Span.End;
    }

    private static int SentenceEnd(Passage passage, int token)
    {
        for (var at = Math.Min(token + 1, passage.Tokens.Length - 1); at >= 0; at--)
        {
            if (IsEnd(passage, at)) return passage.Tokens[at].End;
        }

        return passage.Span.Start;
    }

    private static int FirstWordToken(Passage passage)
    {
        var at = 0;
        while (at < passage.Tokens.Length && !Letters.IsWordMark(passage.Text[passage.Tokens[at].Start])) at++;
        return at;
    }

    private static bool IsEnd(Passage passage, int token) => token == passage.Tokens.Length - 1
        || (passage.Word(token) is "." or "!" or "?" or "…" or "”" or "»" or "\"" or "'" && passage.Tokens[token + 1].Start > passage.Tokens[token].End
            && !char.IsLower(passage.Text[passage.Tokens[token + 1].Start]) && HasStop(passage, token));

    private static bool HasStop(Passage passage, int token) => passage.Word(token) is "." or "!" or "?" or "…"
        || (token > 0 && passage.Word(token - 1) is "." or "!" or "?" or "…" or ",");

    private static List<int> Words(Passage passage)
    {
        var words = new List<int>(passage.Words);
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            if (Letters.IsWordMark(passage.Text[passage.Tokens[at].Start])) words.Add(at);
        }

        return words;
    }

    private static List<ulong> Shingles(Passage passage, List<int> words)
    {
        var hashes = new List<ulong>(words.Count);
        foreach (var word in words) hashes.Add(Hash(passage.Word(word)));
        var shingles = new List<ulong>(Math.Max(0, words.Count - ShingleWords + 1));
        for (var at = 0; at + ShingleWords <= hashes.Count; at++) shingles.Add(Join(CollectionsMarshal.AsSpan(hashes).Slice(at, ShingleWords)));
        return shingles;
    }

    private static ulong Whole(Passage passage, List<int> words)
    {
        var whole = 14695981039346656037UL;
        foreach (var word in words) whole = Mix(whole, Hash(passage.Word(word)));
        return whole;
    }

    private static ulong Join(ReadOnlySpan<ulong> hashes)
    {
        var joined = 14695981039346656037UL;
        foreach (var hash in hashes) joined = Mix(joined, hash);
        return joined;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 1099511628211UL);
        return hash;
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15UL;
            return hash ^ (hash >> 29);
        }
    }
}
