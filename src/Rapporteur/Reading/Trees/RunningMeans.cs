using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Reading.Trees;

/// <summary>
/// What a word knows of all words before it and of all behind it: running means of what each says, in which each says as well how much
/// of what went before it lets go. The same bits on every machine.
/// </summary>
internal static class RunningMeans
{
    /// <summary>How many means run in each of the two ways.</summary>
    public const int Ways = 64;

    /// <summary>How many numbers a word says: values and gates of the means from the left, then those from the right.</summary>
    public const int Told = 4 * Ways;

    /// <summary>What is let go of when a gate is zero, in 256ths: a half.</summary>
    public const int Half = 128;

    // A mean carries six bits more than values do, or small steps would be lost.
    private const int More = 6;

    /// <summary>Writes the means.</summary>
    /// <param name="told">What words say, <see cref="Told"/> numbers each, in eight fractional bits.</param>
    /// <param name="means">Takes the means from the left and from the right, 2 · <see cref="Ways"/> numbers a word, each word beginning so many numbers behind the one before it.</param>
    /// <param name="stride">How many.</param>
    public static void Fill(ReadOnlySpan<short> told, Span<short> means, int stride)
    {
        Span<int> running = stackalloc int[Ways];
        var count = told.Length / Told;
        running.Clear();
        for (var at = 0; at < count; at++) Step(running, told.Slice(at * Told, 2 * Ways), means.Slice(at * stride, Ways));
        running.Clear();
        for (var at = count - 1; at >= 0; at--) Step(running, told.Slice((at * Told) + (2 * Ways), 2 * Ways), means.Slice((at * stride) + Ways, Ways));
    }

    /// <summary>One mean after one word: it goes as far towards the value as the gate is open.</summary>
    /// <param name="running">The mean before, in fourteen fractional bits.</param>
    /// <param name="value">What the word says.</param>
    /// <param name="gate">How much it lets go: at -2 nothing, at 2 all.</param>
    public static int Next(int running, short value, short gate) => running + (((((value << More) - running) * Math.Clamp((gate >> 2) + Half, 0, 2 * Half)) + Half) >> 8);

    private static void Step(Span<int> running, ReadOnlySpan<short> told, Span<short> mean)
    {
        ref var sums = ref MemoryMarshal.GetReference(running);
        ref var said = ref MemoryMarshal.GetReference(told);
        ref var to = ref MemoryMarshal.GetReference(mean[..Ways]);
        var (half, least, most, round) = (Vector256.Create(Half), Vector256<int>.Zero, Vector256.Create(2 * Half), Vector256.Create(1 << (More - 1)));
        for (nuint at = 0; at < Ways; at += 8)
        {
            var before = Vector256.LoadUnsafe(ref sums, at);
            var gate = Vector256.Min(Vector256.Max((Wide(ref said, at + Ways) >> 2) + half, least), most);
            var after = before + (((((Wide(ref said, at) << More) - before) * gate) + half) >> 8);
            after.StoreUnsafe(ref sums, at);
            var rounded = (after + round) >> More;
            Vector128.NarrowWithSaturation(rounded.GetLower(), rounded.GetUpper()).StoreUnsafe(ref to, at);
        }
    }

    private static Vector256<int> Wide(ref short from, nuint at)
    {
        var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, at));
        return Vector256.Create(low, high);
    }
}
