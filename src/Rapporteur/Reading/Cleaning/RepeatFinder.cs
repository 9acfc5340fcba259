using System.Buffers;
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
        var most = 0;
        foreach (var passage in passages) most += passage.Tokens.Length;
        using var seen = new HashSieve(most);
        var whole = new HashSet<ulong>();
        var marked = new List<Passage>(passages.Count);
        foreach (var passage in passages)
        {
            if (passage.Kind is { } kind && kind != BlockKind.Body) marked.Add(passage);
            else Mark(passage, seen, whole, marked);
        }

        return marked;
    }

    private static void Mark(Passage passage, HashSieve seen, HashSet<ulong> whole, List<Passage> marked)
    {
        var most = passage.Tokens.Length;
        var words = ArrayPool<int>.Shared.Rent(most);
        var hashes = ArrayPool<ulong>.Shared.Rent(most);
        var count = Words(passage, words, hashes);
        var isAgain = count >= FewestWords && !whole.Add(Join(hashes.AsSpan(0, count)));
        var shingles = Shingles(hashes.AsSpan(0, count));
        if (isAgain)
        {
            passage.Kind = BlockKind.Repeat;
            marked.Add(passage);
        }
        else
        {
            Part(passage, words.AsSpan(0, count), shingles, seen, marked);
        }

        foreach (var shingle in shingles) seen.Add(shingle);
        ArrayPool<int>.Shared.Return(words);
        ArrayPool<ulong>.Shared.Return(hashes);
    }

    private static void Part(Passage passage, ReadOnlySpan<int> words, ReadOnlySpan<ulong> shingles, HashSieve seen, List<Passage> marked)
    {
        bool[]? told = null;
        var again = 0;
        for (var at = 0; at < shingles.Length; at++)
        {
            if (!seen.Contains(shingles[at])) continue;
            again++;
            (told ??= new bool[words.Length]).AsSpan(at, ShingleWords).Fill(true);
        }

        if (shingles.Length >= RunWords / 2 && again >= NearlyAll * shingles.Length)
        {
            passage.Kind = BlockKind.Repeat;
            marked.Add(passage);
            return;
        }

        var start = passage.Span.Start;
        foreach (var (first, last) in Runs(told ?? []))
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

    // The tokens that are words, and a hash of each whatever its case.
    private static int Words(Passage passage, Span<int> words, Span<ulong> hashes)
    {
        var count = 0;
        for (var at = 0; at < passage.Tokens.Length; at++)
        {
            if (!Letters.IsWordMark(passage.Text[passage.Tokens[at].Start])) continue;
            words[count] = at;
            hashes[count++] = Hash(passage.Word(at));
        }

        return count;
    }

    // In place of the hash of each word that of the words that begin there; the last few begin none.
    private static Span<ulong> Shingles(Span<ulong> hashes)
    {
        var count = Math.Max(0, hashes.Length - ShingleWords + 1);
        for (var at = 0; at < count; at++) hashes[at] = Join(hashes.Slice(at, ShingleWords));
        return hashes[..count];
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
        foreach (var c in word) hash = unchecked((hash ^ Letters.ToLower(c)) * 1099511628211UL);
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
