namespace Rapporteur.Matching.Clustering;

/// <summary>
/// Joins things two groups at a time, the two that are most likely one first, as long as the mean likelihood over all their
/// pairs reaches a limit. Likelihoods are whole numbers, so that no order of adding changes a mean.
/// </summary>
internal sealed class AverageLink
{
    /// <summary>A likelihood of 1.</summary>
    public const int Sure = 1_000_000;

    private readonly int _count;
    private readonly long[] _sums;
    private readonly bool[] _apart;
    private readonly int[] _sizes;
    private readonly int[] _home;

    /// <summary>Groups of one each.</summary>
    /// <param name="likelihoods">Row by row, 0 to <see cref="Sure"/>, the same both ways.</param>
    /// <param name="count">Number of things.</param>
    public AverageLink(ReadOnlySpan<int> likelihoods, int count)
    {
        _count = count;
        _sums = new long[count * count];
        for (var at = 0; at < _sums.Length; at++) _sums[at] = likelihoods[at];
        _apart = new bool[count * count];
        _sizes = [.. Enumerable.Repeat(1, count)];
        _home = [.. Enumerable.Range(0, count)];
    }

    /// <summary>The pairs of groups joined, by their first members, in order of joining.</summary>
    public List<(int One, int Other)> Joins { get; } = [];

    /// <summary>Keeps two apart whatever speaks for them.</summary>
    public void KeepApart(int one, int other) => _apart[(_home[one] * _count) + _home[other]] = _apart[(_home[other] * _count) + _home[one]] = true;

    /// <summary>Joins two whatever speaks against it, unless they are kept apart.</summary>
    /// <returns>False when they are kept apart.</returns>
    public bool Bind(int one, int other)
    {
        var (a, b) = (_home[one], _home[other]);
        if (_apart[(a * _count) + b]) return false;
        if (a != b) Join(Math.Min(a, b), Math.Max(a, b));
        return true;
    }

    /// <summary>Joins as long as the limit is reached.</summary>
    /// <param name="limit">0 to <see cref="Sure"/>.</param>
    /// <returns>Of each thing the first member of its group.</returns>
    public int[] Run(int limit)
    {
        var nearest = new int[_count];
        for (var at = 0; at < _count; at++) nearest[at] = _home[at] == at ? Nearest(at) : -1;
        while (true)
        {
            var best = -1;
            for (var at = 0; at < _count; at++)
            {
                if (_home[at] == at && nearest[at] >= 0 && (best < 0 || Compare(at, nearest[at], best, nearest[best]) > 0)) best = at;
            }

            if (best < 0 || _sums[(best * _count) + nearest[best]] < (long)limit * _sizes[best] * _sizes[nearest[best]]) return _home;
            Step(Math.Min(best, nearest[best]), Math.Max(best, nearest[best]), nearest);
        }
    }

    private void Step(int a, int b, int[] nearest)
    {
        Joins.Add((a, b));
        Join(a, b);
        nearest[a] = Nearest(a);
        for (var at = 0; at < _count; at++)
        {
            if (_home[at] != at || at == a) continue;
            if (nearest[at] == a || nearest[at] == b) nearest[at] = Nearest(at);
            else if (!_apart[(at * _count) + a] && (nearest[at] < 0 || Compare(at, a, at, nearest[at]) > 0)) nearest[at] = a;
        }
    }

    private void Join(int a, int b)
    {
        for (var at = 0; at < _count; at++)
        {
            _sums[(a * _count) + at] += _sums[(b * _count) + at];
            _sums[(at * _count) + a] = _sums[(a * _count) + at];
            _apart[(a * _count) + at] |= _apart[(b * _count) + at];
            _apart[(at * _count) + a] = _apart[(a * _count) + at];
            if (_home[at] == b) _home[at] = a;
        }

        _sizes[a] += _sizes[b];
    }

    private int Nearest(int of)
    {
        var best = -1;
        for (var at = 0; at < _count; at++)
        {
            if (at == of || _home[at] != at || _apart[(of * _count) + at]) continue;
            if (best < 0 || Compare(of, at, of, best) > 0) best = at;
        }

        return best;
    }

    // The sums are whole and smaller than a double holds exactly, so equal means come out equal; of equals the pair that stands first.
    private int Compare(int a, int b, int c, int d)
    {
        var left = _sums[(a * _count) + b] / (double)((long)_sizes[a] * _sizes[b]);
        var right = _sums[(c * _count) + d] / (double)((long)_sizes[c] * _sizes[d]);
        if (left != right) return left.CompareTo(right);
        var (low, other) = (Math.Min(a, b), Math.Min(c, d));
        return low != other ? other.CompareTo(low) : Math.Max(c, d).CompareTo(Math.Max(a, b));
    }
}
