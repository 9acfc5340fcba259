using Rapporteur.Matching.Features;

namespace Rapporteur.Bench.Streams;

/// <summary>Numbers drawn by a seed: the same on every machine and in every run.</summary>
internal struct Draw(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = SignNumber.Mix(seed);

    /// <summary>The seed of a thing among others.</summary>
    public static ulong Seed(ulong seed, ulong thing)
    {
        unchecked
        {
            return SignNumber.Mix(seed ^ ((thing + 1) * Step));
        }
    }

    /// <summary>0 to 1, 1 excluded.</summary>
    public double Share()
    {
        unchecked
        {
            _state += Step;
        }

        return (SignNumber.Mix(_state) >> 11) / (double)(1UL << 53);
    }

    /// <summary>0 to the limit, the limit excluded.</summary>
    public int Below(int limit) => (int)(Share() * limit);
}
