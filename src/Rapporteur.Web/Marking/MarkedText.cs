using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>Lays the whole text of an article out for showing: nothing a reader of the report saw is left out.</summary>
internal static class MarkedText
{
    /// <summary>The sections of the article with its marks.</summary>
    public static ImmutableArray<Section> Lay(Article article, Citations citations)
    {
        var cutter = new PieceCutter(article.Text, citations.In(article.Id));
        var sections = ImmutableArray.CreateBuilder<Section>();
        var aside = new List<Line>();
        var asideHasMarks = false;
        foreach (var (region, kind) in Regions(article, cutter))
        {
            var isMarked = cutter.IsMarked(region);
            var line = new Line(kind, cutter.Cut(region));
            if (kind is BlockKind.Furniture or BlockKind.Repeat or BlockKind.Comment or BlockKind.Teaser)
            {
                aside.Add(line);
                asideHasMarks |= isMarked;
                continue;
            }

            Fold();
            sections.Add(new Section(false, isMarked, [line]));
        }

        Fold();
        // Words outside the text would be our own bug elsewhere; even then no link may lead nowhere.
        var lost = cutter.Unopened();
        if (lost.Length > 0) sections.Add(new Section(false, true, [new Line(BlockKind.Body, lost)]));
        return sections.ToImmutable();

        void Fold()
        {
            if (aside.Count > 0) sections.Add(new Section(true, asideHasMarks, [.. aside]));
            aside.Clear();
            asideHasMarks = false;
        }
    }

    // The blocks, and between them what no block holds, where it is more than white space or something points at it.
    private static IEnumerable<(Span Region, BlockKind Kind)> Regions(Article article, PieceCutter cutter)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            if (Gap(block.Span.Start) is { } gap) yield return (gap, BlockKind.Furniture);
            yield return (block.Span, block.Kind);
            at = block.Span.End;
        }

        if (Gap(article.Text.Length) is { } rest) yield return (rest, BlockKind.Furniture);

        Span? Gap(int end)
        {
            if (end <= at) return null;
            var gap = Span.Between(at, end);
            return !string.IsNullOrWhiteSpace(gap.In(article.Text)) || cutter.Holds(gap) ? gap : null;
        }
    }
}
