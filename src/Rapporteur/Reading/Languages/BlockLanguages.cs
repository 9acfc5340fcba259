using System.Collections.Immutable;
using System.Text;
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
        var running = new StringBuilder();
        var starts = new List<(int Running, int Text, int Length)>();
        foreach (var block in blocks.Where(b => b.Kind is BlockKind.Body or BlockKind.Title or BlockKind.Heading))
        {
            if (running.Length > Longest) break;
            starts.Add((running.Length, block.Span.Start, block.Span.Length));
            running.Append(block.Span.In(text)).Append('\n');
        }

        var parts = LanguageParts.Of(running.ToString());
        return parts.Length < 2 ? [] : [.. parts.Select(p => p with { Span = Moved(p.Span, starts) })];
    }

    private static Span Moved(Span span, List<(int Running, int Text, int Length)> starts)
    {
        var first = starts.FindLast(s => s.Running <= span.Start);
        var last = starts.FindLast(s => s.Running < span.End);
        return Span.Between(first.Text + span.Start - first.Running, last.Text + Math.Min(last.Length, span.End - last.Running));
    }
}
