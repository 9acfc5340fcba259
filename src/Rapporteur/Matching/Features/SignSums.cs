namespace Rapporteur.Matching.Features;

/// <summary>Gathers the signs of one channel: how often each stands and what it tells. Used again for each article.</summary>
internal sealed class SignSums
{
    private readonly Dictionary<uint, (float Count, float Telling)> _sums = [];
    private readonly List<(uint Sign, float Weight)> _kept = [];

    /// <summary>Notes a sign.</summary>
    /// <param name="sign">Its number.</param>
    /// <param name="count">How often; where it stands may make it count more.</param>
    /// <param name="telling">What it tells.</param>
    public void Add(uint sign, float count, float telling)
    {
        var known = _sums.GetValueOrDefault(sign);
        _sums[sign] = (known.Count + count, Math.Max(known.Telling, telling));
    }

    /// <summary>The signs that weigh most, heaviest first, and forgets all.</summary>
    /// <param name="most">So many at most.</param>
    public List<(uint Sign, float Weight)> Take(int most)
    {
        _kept.Clear();
        foreach (var (sign, (count, telling)) in _sums)
        {
            var weight = telling * (count >= 1 ? 1 + MathF.Log(count) : count);
            if (weight > 0) _kept.Add((sign, weight));
        }

        _kept.Sort(static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Sign.CompareTo(b.Sign));
        if (_kept.Count > most) _kept.RemoveRange(most, _kept.Count - most);
        _sums.Clear();
        return _kept;
    }
}
