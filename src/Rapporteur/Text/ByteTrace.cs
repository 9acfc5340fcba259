using System.Collections.Immutable;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Text;

/// <summary>Leads a span of a text to the bytes it came from.</summary>
public static class ByteTrace
{
    /// <summary>The run of bytes that holds everything the span came from. Where a piece maps only as a whole, the whole piece counts.</summary>
    /// <param name="map">Where the text came from.</param>
    /// <param name="text">The text the map is for.</param>
    /// <param name="span">The span, inside the text.</param>
    /// <returns>First byte and number of bytes in the original input; null when nothing of the span has an origin.</returns>
    public static (long Start, long Length)? Bytes(SourceMap map, string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(text);
        var encoding = CodePages.Of(map.EncodingName) ?? Encoding.UTF8;
        long first = long.MaxValue;
        long last = -1;
        for (var at = FirstAt(map.Pieces, span.Start); at < map.Pieces.Length && map.Pieces[at].Text.Start < span.End; at++)
        {
            var (start, end) = Within(map.Pieces[at], span, text, encoding);
            if (end <= start) continue;
            first = Math.Min(first, start);
            last = Math.Max(last, end);
        }

        return last < 0 ? null : (first, last - first);
    }

    /// <summary>Index of the first piece that ends after the position.</summary>
    internal static int FirstAt(ImmutableArray<SourcePiece> pieces, int position)
    {
        var low = 0;
        var high = pieces.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Text.End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static (long Start, long End) Within(SourcePiece piece, Span span, string text, Encoding encoding)
    {
        var from = Math.Max(piece.Text.Start, span.Start);
        var to = Math.Min(piece.Text.End, span.End);
        if (from == piece.Text.Start && to == piece.Text.End) return (piece.ByteStart, piece.ByteStart + piece.ByteLength);
        if (encoding.GetByteCount(text.AsSpan(piece.Text.Start, piece.Text.Length)) != piece.ByteLength)
        {
            return (piece.ByteStart, piece.ByteStart + piece.ByteLength);
        }

        // Half a surrogate pair leads to the bytes of the pair.
        if (from > piece.Text.Start && char.IsLowSurrogate(text[from])) from--;
        if (to < piece.Text.End && char.IsLowSurrogate(text[to])) to++;
        var start = piece.ByteStart + encoding.GetByteCount(text.AsSpan(piece.Text.Start, from - piece.Text.Start));
        return (start, start + encoding.GetByteCount(text.AsSpan(from, to - from)));
    }
}
