using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>Lines of a report that are shown together.</summary>
/// <param name="IsAside">True for furniture and repeats, which a reader may leave folded.</param>
/// <param name="HasMarks">True when something points into it: then it is never folded.</param>
/// <param name="Lines">The lines in order.</param>
public sealed record Section(bool IsAside, bool HasMarks, ImmutableArray<Line> Lines);

/// <summary>A line or paragraph of a report.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Pieces">Its words.</param>
public sealed record Line(BlockKind Kind, ImmutableArray<Piece> Pieces);
