using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>Cuts the text of one article at every boundary of a mark, so that marks which cut across each other can be
/// shown by elements that nest. Regions must be asked for in order of the text.</summary>
internal sealed class PieceCutter(string text, ImmutableArray<Mark> marks)
{
    /// <summary>Marks that can light up as a whole without script, in one block.</summary>
    internal const int Slots = 8;

    private readonly HashSet<Span> opened = [];

    /// <summary>The pieces of a region of the text. Their words, one after the other, are the words of the region.</summary>
    public ImmutableArray<Piece> Cut(Span region)
    {
        var here = marks.Where(m => Touches(m.Span, region)).ToList();
        var tree = new PieceTree(text, opened, SlotsOf(here));
        var cuts = here.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Append(region.Start).Append(region.End)
            .Select(c => Math.Clamp(c, region.Start, region.End)).Distinct().Order().ToArray();
        for (var i = 0; i < cuts.Length; i++)
        {
            foreach (var mark in here.Where(m => m.Span.Length == 0 && m.Span.Start == cuts[i])) tree.Empty(mark);
            if (i + 1 == cuts.Length) break;
            var run = Span.Between(cuts[i], cuts[i + 1]);
            tree.Add(run, here.Where(m => m.Span.Contains(run)));
        }

        return tree.Close();
    }

    /// <summary>True when a mark begins in the region or reaches into it.</summary>
    public bool IsMarked(Span region) => marks.Any(m => Touches(m.Span, region));

    /// <summary>True when a mark lies wholly inside the region.</summary>
    public bool Holds(Span region) => marks.Any(m => region.Contains(m.Span));

    /// <summary>Anchors for the marks that no region has shown.</summary>
    public ImmutableArray<Piece> Unopened() =>
        [.. marks.Where(m => !opened.Contains(m.Span)).Select(m => new MarkedPiece(m, true, -1, []))];

    private static bool Touches(Span mark, Span region) =>
        mark.Overlaps(region) || (mark.Length == 0 && mark.Start >= region.Start && mark.Start <= region.End);

    // A mark is cut when one that opened before it ends inside it.
    private static Dictionary<Span, int> SlotsOf(List<Mark> here)
    {
        var slots = new Dictionary<Span, int>();
        foreach (var mark in here)
        {
            var isCut = here.Any(o => o.Span.Start < mark.Span.Start && o.Span.End > mark.Span.Start && o.Span.End < mark.Span.End);
            if (isCut && slots.Count < Slots) slots.Add(mark.Span, slots.Count);
        }

        return slots;
    }
}
