using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rapporteur.Reading.Languages;

/// <summary>Which script most of a text is written in.</summary>
internal static class ScriptShare
{
    // A Chinese character stands for about as much as three letters.
    private const int HanWeight = 3;
    private const ushort CaseBit = 0x20;

    /// <summary>The script of most letters, <see cref="ScriptGroup.None"/> for a text without any.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="share">Its share among all letters, from 0 to 1.</param>
    public static ScriptGroup Most(ReadOnlySpan<char> text, out double share)
    {
        Span<int> marks = stackalloc int[(int)ScriptGroup.Other + 1];
        Count(text, marks);
        marks[0] = 0;
        marks[(int)ScriptGroup.Han] *= HanWeight;
        var (best, all) = (0, 0L);
        for (var i = 1; i < marks.Length; i++)
        {
            all += marks[i];
            if (marks[i] > marks[best]) best = i;
        }

        share = all == 0 ? 0 : (double)marks[best] / all;
        return (ScriptGroup)best;
    }

    private static void Count(ReadOnlySpan<char> text, Span<int> marks)
    {
        var at = 0;
        var latin = 0;
        var units = MemoryMarshal.Cast<char, ushort>(text);
        for (; at + Vector128<ushort>.Count <= units.Length; at += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(units[at..]);
            if ((eight & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            {
                CountEach(text.Slice(at, Vector128<ushort>.Count), marks);
                continue;
            }

            var isLetter = Vector128.LessThan((eight | Vector128.Create(CaseBit)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
            latin += BitOperations.PopCount(isLetter.ExtractMostSignificantBits());
        }

        CountEach(text[at..], marks);
        marks[(int)ScriptGroup.Latin] += latin;
    }

    private static void CountEach(ReadOnlySpan<char> text, Span<int> marks)
    {
        foreach (var mark in text) marks[(int)ScriptTable.Of(mark)]++;
    }
}
