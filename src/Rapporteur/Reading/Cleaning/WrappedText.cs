using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Recognises text whose lines were broken to fit a width, and joins the lines of a paragraph again.</summary>
internal static class WrappedText
{
    private const int WidestWrap = 110;
    private const int NarrowestWrap = 45;
    private const int FewestBreaks = 4;
    private const double EnoughForced = 0.85;

    /// <summary>The paragraphs, or null when the text was not wrapped.</summary>
    public static ImmutableArray<DraftBlock>? Join(string text, ImmutableArray<DraftBlock> lines)
    {
        var width = 0;
        foreach (var line in lines) width = Math.Max(width, line.Span.Length);
        if (width is < NarrowestWrap or > WidestWrap) return null;

        var breaks = 0;
        var forced = 0;
        for (var at = 1; at < lines.Length; at++)
        {
            if (lines[at].StandsApart) continue;
            breaks++;
            if (IsForced(text, lines[at - 1].Span, lines[at].Span, width)) forced++;
        }

        return breaks < FewestBreaks || forced < breaks * EnoughForced ? null : Joined(text, lines, width);
    }

    // A break is forced by the width when the first word of the next line would not have fitted.
    private static bool IsForced(string text, Span line, Span next, int width)
    {
        var word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width;
    }

    private static ImmutableArray<DraftBlock> Joined(string text, ImmutableArray<DraftBlock> lines, int width)
    {
        var joined = ImmutableArray.CreateBuilder<DraftBlock>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (joined.Count > 0 && !lines[at].StandsApart && IsForced(text, lines[at - 1].Span, lines[at].Span, width))
            {
                joined[^1] = joined[^1] with { Span = joined[^1].Span.Union(lines[at].Span) };
                continue;
            }

            joined.Add(lines[at]);
        }

        return joined.DrainToImmutable();
    }
}
