namespace Rapporteur.Reading.Tagging;

/// <summary>
/// The rules of lemmas a word may take: those its form was seen with, or for a strange form those of its longest known ends.
/// </summary>
internal sealed class LemmaCandidates
{
    /// <summary>The most rules that are weighed for a word.</summary>
    public const int Most = 12;

    private const int LongestEnd = 5;
    private readonly Dictionary<uint, ushort[]> _entries;
    private readonly ushort _keep;
    private readonly ushort _small;

    /// <summary>Candidates by hash.</summary>
    /// <param name="entries">Hashes of forms and ends, and their rules.</param>
    /// <param name="keep">The rule that leaves a form as it is.</param>
    /// <param name="small">The rule that only makes it small.</param>
    public LemmaCandidates(IEnumerable<KeyValuePair<uint, ushort[]>> entries, ushort keep, ushort small)
    {
        (_entries, _keep, _small) = (new Dictionary<uint, ushort[]>(entries), keep, small);
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
        if (isKnown && _entries.TryGetValue(FormKey(small), out var own))
        {
            own.CopyTo(rules);
            return (own.Length, true);
        }

        (rules[0], rules[1]) = (_small, _keep);
        var count = 2;
        for (var length = Math.Min(LongestEnd, small.Length); length >= 0 && count < Most; length--)
        {
            if (!_entries.TryGetValue(EndKey(small[^length..]), out var more)) continue;
            foreach (var rule in more)
            {
                if (count < Most && !rules[..count].Contains(rule)) rules[count++] = rule;
            }
        }

        return (count, false);
    }

    private static uint FormKey(ReadOnlySpan<char> small) => WordFeatures.Hash(small, 'F') | 1;

    private static uint EndKey(ReadOnlySpan<char> end) => WordFeatures.Hash(end, 'E') & ~1u;
}
