using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>Words of a report that something on the page rests on.</summary>
/// <param name="Span">The words.</param>
/// <param name="Kind">What they stand for.</param>
public readonly record struct Mark(Span Span, MarkKind Kind)
{
    /// <summary>The order in which marks open: earlier first, of two that start together the longer, so that it encloses the other.</summary>
    internal static int ByOpening(Mark left, Mark right) => left.Span.Start != right.Span.Start
        ? left.Span.Start.CompareTo(right.Span.Start)
        : right.Span.Length.CompareTo(left.Span.Length);
}
