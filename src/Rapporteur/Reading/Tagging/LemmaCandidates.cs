using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// The rules of lemmas a word may take: those its form was seen with, or for a strange form those of its longest known ends.
/// </summary>
internal sealed class LemmaCandidates
{
    /// <summary>The most rules that are weighed for a word.</summary>
    public const int Most = 12;

    private const int LongestEnd = 5;
    private readonly HashTable<(int Start, int Length)> _entries;
    private readonly ushort[] _rules;
    private readonly ushort _keep;
    private readonly ushort _small;

    /// <summary>Candidates by hash.</summary>
    /// <param name="hashes">Hashes of forms and ends, without repeats.</param>
    /// <param name="lengths">How many rules each has.</param>
    /// <param name="rules">The rules, one behind the other.</param>
    /// <param name="usual">The rule that leaves a form as it is, and the one that only makes it small.</param>
    public LemmaCandidates(ReadOnlySpan<uint> hashes, ReadOnlySpan<byte> lengths, ushort[] rules, (ushort Keep, ushort Small) usual)
    {
        (_rules, _keep, _small) = (rules, usual.Keep, usual.Small);
        var (entries, start) = (new (int, int)[hashes.Length], 0);
        for (var at = 0; at < entries.Length; at++)
        {
            entries[at] = (start, lengths[at]);
            start += lengths[at];
        }

        _entries = new HashTable<(int, int)>(hashes, entries);
    }

    /// <summary>The hashes under which a small form is kept: of the form (odd), and of its ends of five letters to none (even).</summary>
    public static uint[] Keys(ReadOnlySpan<char> small)
    {
        var keys = new uint[Math.Min(LongestEnd, small.Length) + 2];
        keys[0] = FormKey(small);
        for (var at = 1; at < keys.Length; at++) keys[at] = EndKey(small[^(keys.Length - 1 - at)..]);
        return keys;
    }

    /// <summary>True for the hash of a whole form.</summary>
    public static bool IsForm(uint key) => (key & 1) == 1;

    /// <summary>Writes the candidates of a word.</summary>
    /// <param name="small">Its small form.</param>
    /// <param name="isKnown">False to look at ends only.</param>
    /// <param name="rules">At least <see cref="Most"/> long.</param>
    /// <returns>How many there are, and whether the form itself was seen.</returns>
    public (int Count, bool IsForm) Fill(ReadOnlySpan<char> small, bool isKnown, Span<ushort> rules)
    {
        if (isKnown && _entries.TryGet(FormKey(small), out var own))
        {
            _rules.AsSpan(own.Start, own.Length).CopyTo(rules);
            return (own.Length, true);
        }

        (rules[0], rules[1]) = (_small, _keep);
        var count = 2;
        for (var length = Math.Min(LongestEnd, small.Length); length >= 0 && count < Most; length--)
        {
            if (!_entries.TryGet(EndKey(small[^length..]), out var more)) continue;
            foreach (var rule in _rules.AsSpan(more.Start, more.Length))
            {
                if (count < Most && !rules[..count].Contains(rule)) rules[count++] = rule;
            }
        }

        return (count, false);
    }

    private static uint FormKey(ReadOnlySpan<char> small) => WordFeatures.Hash(small, 'F') | 1;

    private static uint EndKey(ReadOnlySpan<char> end) => WordFeatures.Hash(end, 'E') & ~1u;
}
