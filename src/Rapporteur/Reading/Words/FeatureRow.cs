using System.Runtime.CompilerServices;

namespace Rapporteur.Reading.Words;

/// <summary>The features of one place, as numbers. Which feature it is goes into the number.</summary>
internal ref struct FeatureRow(Span<uint> numbers)
{
    private readonly Span<uint> _numbers = numbers;
    private int _count;
    private uint _kind;

    /// <summary>The most features a place may have.</summary>
    public const int Most = 64;

    /// <summary>What was added.</summary>
    public readonly ReadOnlySpan<uint> All => _numbers[.._count];

    /// <summary>Forgets all; the kinds count from one again.</summary>
    public void Clear() => (_count, _kind) = (0, 0);

    /// <summary>Adds a feature. Two calls never mean the same feature: each has the number of its turn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint value) => _numbers[_count++] = Mixing.Finish(Mixing.Join(unchecked(++_kind * 0x632BE5ABu), value));

    /// <inheritdoc cref="Add(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint first, uint second) => Add(Mixing.Join(first, second));

    /// <inheritdoc cref="Add(uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint first, uint second, uint third) => Add(Mixing.Join(Mixing.Join(first, second), third));
}
