using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>Grows the nested pieces of a region run by run: closes the marks that end, opens those that begin.</summary>
internal sealed class PieceTree(string text, HashSet<Span> opened, Dictionary<Span, int> slots)
{
    private readonly ImmutableArray<Piece>.Builder root = ImmutableArray.CreateBuilder<Piece>();
    private readonly List<(Mark Mark, bool IsFirst, ImmutableArray<Piece>.Builder Inner)> open = [];

    /// <summary>Adds a run of text that lies under these marks, given in order of opening.</summary>
    public void Add(Span run, IEnumerable<Mark> marks)
    {
        var wanted = marks.ToList();
        var common = 0;
        while (common < open.Count && common < wanted.Count && open[common].Mark == wanted[common]) common++;
        CloseDownTo(common);
        foreach (var mark in wanted.Skip(common)) open.Add((mark, opened.Add(mark.Span), ImmutableArray.CreateBuilder<Piece>()));
        Top.Add(new PlainPiece(run.In(text)));
    }

    /// <summary>Adds a mark that covers no words, as an anchor only.</summary>
    public void Empty(Mark mark)
    {
        if (opened.Add(mark.Span)) Top.Add(new MarkedPiece(mark, true, -1, []));
    }

    /// <summary>Ends the region.</summary>
    public ImmutableArray<Piece> Close()
    {
        CloseDownTo(0);
        return root.ToImmutable();
    }

    private ImmutableArray<Piece>.Builder Top => open.Count == 0 ? root : open[^1].Inner;

    private void CloseDownTo(int depth)
    {
        while (open.Count > depth)
        {
            var (mark, isFirst, inner) = open[^1];
            open.RemoveAt(open.Count - 1);
            Top.Add(new MarkedPiece(mark, isFirst, slots.GetValueOrDefault(mark.Span, -1), inner.ToImmutable()));
        }
    }
}
