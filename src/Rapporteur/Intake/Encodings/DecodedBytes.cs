using System.Collections.Immutable;
using System.Text;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake.Encodings;

/// <summary>Bytes taken out of the form they travelled in, with the way back.</summary>
/// <param name="Bytes">The bytes.</param>
/// <param name="Pieces">Where they came from, in order and without a gap.</param>
internal sealed record DecodedBytes(byte[] Bytes, List<BytePiece> Pieces)
{
    /// <summary>Text that was read from these bytes, leading to the bytes they came from.</summary>
    public TracedText Trace(TracedText text)
    {
        var pieces = ImmutableArray.CreateBuilder<SourcePiece>(text.Origin.Pieces.Length);
        foreach (var piece in text.Origin.Pieces) AddPieces(piece, text, pieces);
        return text with { Origin = text.Origin with { Pieces = pieces.DrainToImmutable() } };
    }

    private void AddPieces(SourcePiece piece, TracedText text, ImmutableArray<SourcePiece>.Builder pieces)
    {
        if (Pieces.Count == 0) return;
        var at = Math.Min(First(piece.ByteStart), Pieces.Count - 1);
        var end = piece.ByteStart + piece.ByteLength;
        if (Pieces[at].IsPlain && end <= Pieces[at].Start + Pieces[at].Length)
        {
            pieces.Add(piece with { ByteStart = Pieces[at].SourceStart + piece.ByteStart - Pieces[at].Start });
            return;
        }

        var bytes = piece.ByteStart;
        for (var from = piece.Text.Start; from < piece.Text.End;)
        {
            // As many characters as lie in one run of bytes, and all that share bytes with the next run.
            while (at < Pieces.Count - 1 && bytes >= Pieces[at].Start + Pieces[at].Length) at++;
            var first = at;
            var (to, byteEnd) = (from, bytes);
            while (to < piece.Text.End && (byteEnd == bytes || byteEnd < Pieces[at].Start + Pieces[at].Length))
            {
                var (length, size) = NextOf(text, piece, to);
                to += length;
                byteEnd += size;
                while (at < Pieces.Count - 1 && byteEnd > Pieces[at].Start + Pieces[at].Length) at++;
                if (at > first) break;
            }

            pieces.Add(new SourcePiece(Span.Between(from, to), SourceOf(first, bytes), SourceEnd(at, byteEnd) - SourceOf(first, bytes)));
            (from, bytes) = (to, byteEnd);
        }
    }

    // Characters and bytes of the next character; all that is left of a piece that maps only as a whole.
    private static (int Length, int Size) NextOf(TracedText text, SourcePiece piece, int at)
    {
        if (piece.Text.Length == piece.ByteLength) return (1, 1);
        Rune.DecodeFromUtf16(text.Text.AsSpan(at, piece.Text.End - at), out var rune, out var length);
        if (text.Origin.EncodingName == "utf-8" && rune != Rune.ReplacementChar) return (length, rune.Utf8SequenceLength);
        return (piece.Text.End - at, (int)piece.ByteLength);
    }

    private long SourceOf(int piece, long position) => Pieces[piece].SourceStart + (Pieces[piece].IsPlain ? Math.Clamp(position - Pieces[piece].Start, 0, Pieces[piece].Length) : 0);

    private long SourceEnd(int piece, long position) => Pieces[piece].IsPlain ? SourceOf(piece, position) : Pieces[piece].SourceStart + Pieces[piece].SourceLength;

    private int First(long position)
    {
        var low = 0;
        var high = Pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].Start + Pieces[middle].Length > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
