using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Rapporteur.Model;
using Rapporteur.Web.Marking;

namespace Rapporteur.Web.Parts;

/// <summary>The words of a line of an original with its marks as nested elements.</summary>
public sealed class Pieces : ComponentBase
{
    /// <summary>The report the words are of.</summary>
    [Parameter, EditorRequired] public ReportId Report { get; set; }

    /// <summary>The pieces.</summary>
    [Parameter, EditorRequired] public ImmutableArray<Piece> Of { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Build(builder, Of);
    }

    private void Build(RenderTreeBuilder builder, ImmutableArray<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is MarkedPiece marked) Build(builder, marked);
            else if (piece is PlainPiece plain) builder.AddContent(0, Shown.Words(plain.Words));
        }
    }

    private void Build(RenderTreeBuilder builder, MarkedPiece piece)
    {
        var anchor = Citations.Anchor(Report, piece.Mark.Span);
        builder.OpenElement(1, "mark");
        // Only the first piece can have the id; a script finds the others by data-w, a style by their slot.
        if (piece.IsFirst) builder.AddAttribute(2, "id", anchor);
        else builder.AddAttribute(3, "data-w", anchor);
        builder.AddAttribute(4, "class", Class(piece));
        Build(builder, piece.Inner);
        builder.CloseElement();
    }

    private static string Class(MarkedPiece piece)
    {
        var kind = piece.Mark.Kind switch
        {
            MarkKind.Act => "act",
            MarkKind.Quote => "said",
            MarkKind.Voice => "voice",
            MarkKind.Heading => "head",
            _ => "value",
        };
        return piece.Slot < 0 ? kind : kind + " k" + piece.Slot.ToString(CultureInfo.InvariantCulture);
    }
}
