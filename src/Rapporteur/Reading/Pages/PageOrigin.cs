using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Pages;

/// <summary>Joins the way from the text of a page to its source with the way from the source to the bytes.</summary>
internal static class PageOrigin
{
    /// <summary>The way from the text to the bytes.</summary>
    public static SourceMap Compose(PageText text, RawItem item)
    {
        var pieces = ImmutableArray.CreateBuilder<SourcePiece>(text.Pieces.Count);
        foreach (var (shown, source) in text.Pieces)
        {
            if (shown.Length == source.Length && shown.Length > 1) AddCharacters(shown, source, item, pieces);
            else if (ByteTrace.Bytes(item.Origin, item.Content, source) is { } bytes) pieces.Add(new SourcePiece(shown, bytes.Start, bytes.Length));
        }

        return new SourceMap(item.Origin.EncodingName, pieces.DrainToImmutable());
    }

    // A run that is shown as it is written maps character by character, as far as each piece of the source does.
    private static void AddCharacters(Span shown, Span source, RawItem item, ImmutableArray<SourcePiece>.Builder pieces)
    {
        var origin = item.Origin.Pieces;
        for (var at = ByteTrace.FirstAt(origin, source.Start); at < origin.Length && origin[at].Text.Start < source.End; at++)
        {
            var part = Span.Between(Math.Max(origin[at].Text.Start, source.Start), Math.Min(origin[at].Text.End, source.End));
            if (part.Length <= 0 || ByteTrace.Bytes(item.Origin, item.Content, part) is not { } bytes) continue;
            pieces.Add(new SourcePiece(new Span(shown.Start + part.Start - source.Start, part.Length), bytes.Start, bytes.Length));
        }
    }
}
