namespace Rapporteur.Training.Grammar;

/// <summary>Leaves out numbers of a layer by chance, by a generator quick enough for each of them (xorshift).</summary>
internal sealed class Dropping(ulong seed)
{
    private const int Bits = 16;

    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>What is below zero becomes zero, and so does a part of the rest; what stays grows, so that the sum stays as it was on average.</summary>
    public void Rectify(Span<float> hidden, float part)
    {
        var (least, grown, drawn) = ((ulong)(part * (1 << Bits)), 1 / (1 - part), 0UL);
        for (var at = 0; at < hidden.Length; at++)
        {
            drawn = at % 4 == 0 ? Next() : drawn >> Bits;
            hidden[at] = hidden[at] <= 0 || (drawn & ((1 << Bits) - 1)) < least ? 0 : hidden[at] * grown;
        }
    }

    private ulong Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        return _state ^= _state << 17;
    }
}
