using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Numbers;

/// <summary>Reads numbers that are written as one word: fünfundvierzig, zweihundert, femogfyrre, duemila.</summary>
internal sealed class NumberCompounds
{
    private const int Shortest = 6;
    private const int Longest = 48;
    private const int MostParts = 12;
    private const decimal Half = 0.5m;

    private readonly Dictionary<string, decimal> _parts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _beginnings = [];
    private readonly ImmutableArray<string> _joins;
    private readonly int _longestPart;

    /// <summary>Gathers the words of a language that can be parts.</summary>
    public NumberCompounds(LanguageTable table)
    {
        _joins = [.. table.Numbers.GetValueOrDefault("join", []).SelectMany(Forms.Texts)];
        foreach (var (key, forms) in table.Numbers)
        {
            if (!decimal.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value == 0) continue;
            foreach (var words in forms.SelectMany(Forms.Expand))
            {
                if (words is not [{ Star: FormStar.None, Text.Length: >= 2 } word]) continue;
                _parts.TryAdd(word.Text, value);
                _longestPart = Math.Max(_longestPart, word.Text.Length);
                _beginnings.Add(Beginning(word.Text));
            }
        }
    }

    /// <summary>The number a word writes, when it is made of several number words.</summary>
    public bool TryRead(ReadOnlySpan<char> word, out decimal value)
    {
        value = 0;
        if (word.Length is < Shortest or > Longest) return false;
        Span<char> lower = stackalloc char[Longest];
        word.ToLowerInvariant(lower);
        lower = lower[..word.Length];
        if (!_beginnings.Contains(Beginning(lower))) return false;
        Span<decimal> parts = stackalloc decimal[MostParts];
        return TrySplit(lower, parts, 0, out var count) && count > 1 && TrySum(parts[..count], out value);
    }

    /// <summary>The value of a single number word.</summary>
    public bool TryPart(ReadOnlySpan<char> word, out decimal value)
    {
        Span<char> lower = stackalloc char[Longest];
        value = 0;
        if (word.Length > Longest) return false;
        word.ToLowerInvariant(lower);
        return _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out value);
    }

    private static int Beginning(ReadOnlySpan<char> word) => word[0] | (word[1] << 16);

    /// <summary>Splits from the left, longest part first. A part that stands before a join is kept negative.</summary>
    private bool TrySplit(ReadOnlySpan<char> rest, Span<decimal> parts, int filled, out int count)
    {
        count = filled;
        if (rest.IsEmpty) return filled > 0 && parts[filled - 1] > 0;
        if (filled == MostParts) return false;
        var known = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(rest.Length, _longestPart); length >= 2; length--)
        {
            if (!known.TryGetValue(rest[..length], out var part)) continue;
            parts[filled] = part;
            if (TrySplit(rest[length..], parts, filled + 1, out count)) return true;
            foreach (var join in _joins)
            {
                if (!rest[length..].StartsWith(join, StringComparison.Ordinal)) continue;
                parts[filled] = -part;
                if (TrySplit(rest[(length + join.Length)..], parts, filled + 1, out count)) return true;
            }
        }

        return false;
    }

    private static bool TrySum(ReadOnlySpan<decimal> parts, out decimal value)
    {
        var sum = new NumberSum();
        value = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part < 0 && part > -10 && i + 1 < parts.Length && parts[i + 1] is >= 20 and < 100) part = parts[++i] - part;
            if (!(part == Half && i > 0 ? sum.TryAddHalf() : sum.TryAdd(Math.Abs(part)))) return false;
        }

        value = sum.Value;
        return true;
    }
}
