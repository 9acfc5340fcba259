using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Rapporteur.Model;

namespace Rapporteur.Text;

/// <summary>
/// Finds many forms in the tokens of a sentence at once. Every form is filed under its first word: whole words by hash,
/// words with a star by three of their letters. Built once, then read by any number of threads.
/// </summary>
/// <typeparam name="T">What forms stand for.</typeparam>
internal sealed class FormIndex<T>
{
    private const int LongestWord = 96;
    private const int KeyLength = 3;
    private const int LongestGap = 12;
    private const int LongestForm = 24;

    // A bit for the first letters of every whole word and beginning: most words of a text are turned away by it.
    private const int FilterBits = 15;
    private const int FilterWords = 1 << (FilterBits - 6);

    private readonly List<Entry> _entries = [];
    private readonly List<FormWord> _words = [];
    private readonly Dictionary<string, int> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, int> _beginnings = [];
    private readonly Dictionary<ulong, int> _endings = [];
    private readonly Dictionary<ulong, int> _middles = [];
    private readonly ulong[] _openings = new ulong[FilterWords];
    private int _short;

    /// <summary>Number of word rows filed.</summary>
    public int Count => _entries.Count;

    /// <summary>Files every form of a field (<c>a | b{,s} | c*</c>) under one value.</summary>
    public void AddRow(string field, T value)
    {
        foreach (var form in Forms.Split(field)) Add(form, value);
    }

    /// <summary>Files one form.</summary>
    public void Add(string form, T value)
    {
        foreach (var words in Forms.Expand(form))
        {
            if (words.Length > LongestForm) continue;
            ref var head = ref Head(words[0]);
            _entries.Add(new Entry(value, _words.Count, words.Length, head, SecondKey(words)));
            head = _entries.Count;
            _words.AddRange(words);
        }
    }

    /// <summary>Adds every hit in the tokens of one sentence to <paramref name="hits"/>, by first token.</summary>
    public void Find(string text, ImmutableArray<Model.Span> tokens, List<FormHit<T>> hits) => Find(text, tokens.AsSpan(), hits);

    /// <summary>Adds every hit in a run of tokens to <paramref name="hits"/>, by first token counted from the first of the run.</summary>
    public void Find(string text, ReadOnlySpan<Model.Span> tokens, List<FormHit<T>> hits) => Find(text, tokens, tokens.Length, hits);

    /// <summary>Adds every hit that begins with the first of a run of tokens to <paramref name="hits"/>.</summary>
    public void FindFirst(string text, ReadOnlySpan<Model.Span> tokens, List<FormHit<T>> hits) => Find(text, tokens, Math.Min(1, tokens.Length), hits);

    // Of a run of tokens the hits that begin with one of the first so many.
    private void Find(string text, ReadOnlySpan<Model.Span> tokens, int firsts, List<FormHit<T>> hits)
    {
        var whole = _whole.GetAlternateLookup<ReadOnlySpan<char>>();
        var onlyOpenings = _short == 0 && _endings.Count == 0 && _middles.Count == 0;
        Span<char> buffer = stackalloc char[LongestWord];
        for (var i = 0; i < firsts; i++)
        {
            var raw = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (raw.Length > LongestWord || raw.IsEmpty) continue;
            var word = buffer[..raw.Length];
            var opening = Math.Min(KeyLength, raw.Length);
            for (var c = 0; c < opening; c++) word[c] = Letters.ToLower(raw[c]);
            var mayOpen = MayOpen(word);
            if (!mayOpen && onlyOpenings) continue;
            for (var c = opening; c < raw.Length; c++) word[c] = Letters.ToLower(raw[c]);
            var place = new Place(text, tokens, i, hits.Count);
            if (mayOpen && whole.TryGetValue(word, out var head)) Follow(head, place, hits);
            if (_short != 0) Follow(_short, place, hits);
            if (word.Length >= KeyLength) FindStarred(word, mayOpen, place, hits);
        }
    }

    private void FindStarred(ReadOnlySpan<char> word, bool mayOpen, in Place place, List<FormHit<T>> hits)
    {
        if (mayOpen && _beginnings.Count > 0 && _beginnings.TryGetValue(Key(word), out var head)) Follow(head, place, hits);
        if (_endings.Count > 0 && _endings.TryGetValue(Key(word[^KeyLength..]), out head)) Follow(head, place, hits);
        if (_middles.Count == 0) return;
        for (var start = 0; start + KeyLength <= word.Length; start++)
        {
            if (_middles.TryGetValue(Key(word[start..]), out head)) Follow(head, place, hits);
        }
    }

    private ref int Head(FormWord first)
    {
        var text = first.KeepsCase ? first.Text.ToLowerInvariant() : first.Text;
        if (first.Star is FormStar.None or FormStar.After) MarkOpening(text);
        if (first.Star == FormStar.None) return ref CollectionsMarshal.GetValueRefOrAddDefault(_whole, text, out _)!;
        if (text.Length < KeyLength) return ref _short;
        var table = first.Star switch { FormStar.After => _beginnings, FormStar.Before => _endings, _ => _middles };
        var key = Key(first.Star == FormStar.Before ? text.AsSpan(text.Length - KeyLength) : text);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _);
    }

    private void MarkOpening(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return;
        var bit = OpeningBit(word);
        _openings[bit >> 6] |= 1UL << (bit & 63);
    }

    private bool MayOpen(ReadOnlySpan<char> word)
    {
        var bit = OpeningBit(word);
        return (_openings[bit >> 6] & (1UL << (bit & 63))) != 0;
    }

    // Of words of two letters or fewer what is there; the same for a word and for a beginning of it.
    private static int OpeningBit(ReadOnlySpan<char> word)
    {
        var key = word.Length >= KeyLength ? Key(word) : word.Length == 2 ? word[0] | ((ulong)word[1] << 16) : word.Length == 1 ? word[0] : 0UL;
        return (int)(unchecked(key * 0x9E3779B97F4A7C15UL) >> (64 - FilterBits));
    }

    // Most forms fail at their second word: three of its letters tell so at once. 0 where they cannot.
    private static ulong SecondKey(FormWord[] words) => words.Length < 2 || words[1] is not { AfterGap: false, KeepsCase: false } second ? 0
        : second.Star == FormStar.None || (second.Star == FormStar.After && second.Text.Length >= KeyLength) ? PaddedKey(second.Text) : 0;

    private static ulong PaddedKey(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        for (var at = 0; at < Math.Min(KeyLength, word.Length); at++) key |= (ulong)Letters.ToLower(word[at]) << (16 * at);
        return key;
    }

    private static ulong Key(ReadOnlySpan<char> letters) => letters[0] | ((ulong)letters[1] << 16) | ((ulong)letters[2] << 32);

    /// <summary>Tries every entry of a chain at a place.</summary>
    private void Follow(int head, in Place place, List<FormHit<T>> hits)
    {
        var entries = CollectionsMarshal.AsSpan(_entries);
        var words = CollectionsMarshal.AsSpan(_words);
        Span<int> matched = stackalloc int[LongestForm];
        var next = place.PastJoiner(place.Token + 1);
        var nextKey = next < place.Tokens.Length ? PaddedKey(place.Word(next)) : 0;
        while (head != 0)
        {
            ref readonly var entry = ref entries[head - 1];
            head = entry.Next;
            if (entry.SecondKey != 0 && entry.SecondKey != nextKey) continue;
            var form = words.Slice(entry.FirstWord, entry.WordCount);
            if (form[0] is not { Star: FormStar.None, KeepsCase: false } && !form[0].Fits(place.Word(place.Token))) continue;
            if (form.Length == 1)
            {
                Keep(new FormHit<T>(place.Token, place.Token + 1, entry.Value, []), place, hits);
                continue;
            }

            matched[0] = place.Token;
            if (!TryRest(form, 1, place, matched)) continue;
            var fitted = matched[..form.Length];
            Keep(new FormHit<T>(place.Token, fitted[^1] + 1, entry.Value, Gaps(form) ? [.. fitted] : []), place, hits);
        }
    }

    private static bool Gaps(ReadOnlySpan<FormWord> form)
    {
        foreach (ref readonly var word in form)
        {
            if (word.AfterGap) return true;
        }

        return false;
    }

    /// <summary>Fits the words of a form from <paramref name="next"/> on after the token matched last.</summary>
    private static bool TryRest(ReadOnlySpan<FormWord> form, int next, in Place place, Span<int> matched)
    {
        for (var at = matched[next - 1] + 1; next < form.Length; next++, at++)
        {
            if (form[next].AfterGap) return TryAfterGap(form, next, place, matched);
            at = place.PastJoiner(at);
            if (at >= place.Tokens.Length || !form[next].Fits(place.Word(at))) return false;
            matched[next] = at;
        }

        return true;
    }

    private static bool TryAfterGap(ReadOnlySpan<FormWord> form, int next, in Place place, Span<int> matched)
    {
        var left = LongestGap;
        for (var at = matched[next - 1] + 1; at < place.Tokens.Length && left > 0; at++)
        {
            var word = place.Word(at);
            if (Letters.IsWordMark(word[0])) left--;
            if (!form[next].Fits(word))
            {
                // The form begins anew here: the nearer beginning has the better right to what follows.
                if (form[0].Fits(word)) return false;
                continue;
            }

            matched[next] = at;
            if (TryRest(form, next + 1, place, matched)) return true;
        }

        return false;
    }

    /// <summary>Keeps a hit unless the same one was found by another form of the same value.</summary>
    private static void Keep(FormHit<T> hit, in Place place, List<FormHit<T>> hits)
    {
        for (var i = place.FirstHit; i < hits.Count; i++)
        {
            if (hits[i].EndToken == hit.EndToken && hits[i].HasGap == hit.HasGap && EqualityComparer<T>.Default.Equals(hits[i].Value, hit.Value)) return;
        }

        hits.Add(hit);
    }

    private readonly record struct Entry(T Value, int FirstWord, int WordCount, int Next, ulong SecondKey);

    private readonly ref struct Place(string text, ReadOnlySpan<Model.Span> tokens, int token, int firstHit)
    {
        public string Text { get; } = text;

        public ReadOnlySpan<Model.Span> Tokens { get; } = tokens;

        public int Token { get; } = token;

        public int FirstHit { get; } = firstHit;

        public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

        /// <summary>Steps over a hyphen or apostrophe that joins the token before to the one after.</summary>
        public int PastJoiner(int at) =>
            at + 1 < Tokens.Length && Tokens[at].Length == 1 && Tokens[at].Start == Tokens[at - 1].End
            && Tokens[at + 1].Start == Tokens[at].End && Forms.IsJoiner(Text[Tokens[at].Start]) ? at + 1 : at;
    }
}
