using System.Buffers;
using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Languages;

/// <summary>Which part of the title and body of a report is in which language.</summary>
internal static class BlockLanguages
{
    private const int Longest = 20_000;

    /// <summary>The parts, in the text of the report; none where all of it is in one language. The furniture of a page is often in
    /// another language than the article and says nothing about it.</summary>
    public static ImmutableArray<LanguagePart> Of(string text, ImmutableArray<Block> blocks)
    {
        var (starts, length) = (new List<(int Running, int Text, int Length)>(), 0);
        foreach (var block in blocks)
        {
            if (length > Longest) break;
            if (block.Kind is not (BlockKind.Body or BlockKind.Title or BlockKind.Heading)) continue;
            starts.Add((length, block.Span.Start, block.Span.Length));
            length += block.Span.Length + 1;
        }

        var running = ArrayPool<char>.Shared.Rent(length);
        foreach (var start in starts)
        {
            text.AsSpan(start.Text, start.Length).CopyTo(running.AsSpan(start.Running));
            running[start.Running + start.Length] = '\n';
        }

        var parts = LanguageParts.Of(running.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(running);
        return parts.Length < 2 ? [] : [.. parts.Select(p => p with { Span = Moved(p.Span, starts) })];
    }

    private static Span Moved(Span span, List<(int Running, int Text, int Length)> starts)
    {
        var first = starts.FindLast(s => s.Running <= span.Start);
        var last = starts.FindLast(s => s.Running < span.End);
        return Span.Between(first.Text + span.Start - first.Running, last.Text + Math.Min(last.Length, span.End - last.Running));
    }
}
