using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Intake;

/// <summary>Reads bytes as text and keeps, piece by piece, where the text came from.</summary>
internal sealed class TextDecoder : IDisposable
{
    // A piece is kept this short so that finding one place in a long text does not mean counting through all of it.
    private const int PieceLength = 4096;

    private readonly ImmutableArray<SourcePiece>.Builder _pieces = ImmutableArray.CreateBuilder<SourcePiece>();

    // Borrowed: texts of pages are long enough to weigh on the memory of the process when each is written twice.
    private char[] _chars;
    private int _length;
    private int _broken;
    private long _firstBrokenByte = -1;
    private int _firstBrokenChar = -1;

    private TextDecoder(int capacity) => _chars = ArrayPool<char>.Shared.Rent(capacity + PieceLength);

    /// <summary>Gives the borrowed memory back.</summary>
    public void Dispose() => ArrayPool<char>.Shared.Return(_chars);

    /// <summary>Decodes all bytes; a character cut in half by the limit at the end is left out and not counted as broken.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, TextForm form, bool isCut)
    {
        using var decoder = new TextDecoder(bytes.Length);
        switch (form.EncodingName)
        {
            case "utf-8": decoder.ReadUtf8(bytes, form.MarkLength, isCut); break;
            case "utf-16le": decoder.ReadUtf16(bytes, form.MarkLength, isBigEndian: false, isCut); break;
            case "utf-16be": decoder.ReadUtf16(bytes, form.MarkLength, isBigEndian: true, isCut); break;
            default: decoder.ReadInEncoding(bytes, CodePages.Of(form.EncodingName) ?? Encoding.Latin1); break;
        }

        return new DecodedText(new string(decoder._chars, 0, decoder._length), new SourceMap(form.EncodingName, decoder._pieces.DrainToImmutable()),
            decoder._broken, decoder._firstBrokenByte, decoder._firstBrokenChar);
    }

    private void ReadUtf8(ReadOnlySpan<byte> bytes, int position, bool isCut)
    {
        while (position < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[position..], Room(), out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            Take(written, position, read);
            position += read;
            if (status is OperationStatus.Done) return;
            if (status is OperationStatus.DestinationTooSmall) continue;
            status = Rune.DecodeFromUtf8(bytes[position..], out _, out read);
            if (status is OperationStatus.NeedMoreData && isCut) return;
            AddBroken(position, Math.Max(read, 1));
            position += Math.Max(read, 1);
        }
    }

    private void ReadUtf16(ReadOnlySpan<byte> bytes, int position, bool isBigEndian, bool isCut)
    {
        var start = position;
        var length = 0;
        var room = Room();
        for (; position + 1 < bytes.Length; position += 2)
        {
            var unit = UnitAt(bytes, position, isBigEndian);
            var isPair = char.IsHighSurrogate(unit) && position + 3 < bytes.Length && char.IsLowSurrogate(UnitAt(bytes, position + 2, isBigEndian));
            if ((char.IsSurrogate(unit) && !isPair) || length + 2 > PieceLength)
            {
                Take(length, start, position - start);
                start = position;
                length = 0;
                room = Room();
            }

            if (char.IsSurrogate(unit) && !isPair)
            {
                if (isCut && position + 3 >= bytes.Length) return;
                AddBroken(position, 2);
                start = position + 2;
                room = Room();
                continue;
            }

            room[length++] = unit;
            if (!isPair) continue;
            position += 2;
            room[length++] = UnitAt(bytes, position, isBigEndian);
        }

        Take(length, start, position - start);
        if (position < bytes.Length && !isCut) AddBroken(position, 1);
    }

    private static char UnitAt(ReadOnlySpan<byte> bytes, int position, bool isBigEndian) => isBigEndian
        ? (char)((bytes[position] << 8) | bytes[position + 1])
        : (char)((bytes[position + 1] << 8) | bytes[position]);

    private void ReadInEncoding(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (encoding.IsSingleByte) ReadSingleBytes(bytes, encoding);
        else ReadManyBytes(bytes, encoding);
    }

    // In the encodings of several bytes a character a line break is never half of one: each line leads to its bytes.
    private void ReadManyBytes(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var decoder = encoding.GetDecoder();
        for (var position = 0; position < bytes.Length;)
        {
            var stop = bytes[position..].IndexOf((byte)'\n');
            var length = Math.Min(stop < 0 ? bytes.Length - position : stop + 1, PieceLength / 4);
            var isEnd = stop + 1 == length || position + length == bytes.Length;
            var room = Room();
            var written = decoder.GetChars(bytes.Slice(position, length), room, flush: isEnd);
            for (var at = 0; at < written; at++)
            {
                if (room[at] != '\uFFFD') continue;
                if (_broken++ > 0) continue;
                (_firstBrokenByte, _firstBrokenChar) = (position, _length + at);
            }

            Take(written, position, length);
            position += length;
        }
    }

    private void ReadSingleBytes(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        for (var position = 0; position < bytes.Length; position += PieceLength)
        {
            var chunk = bytes.Slice(position, Math.Min(PieceLength, bytes.Length - position));
            var written = encoding.GetChars(chunk, Room());
            Take(written, position, chunk.Length);
        }
    }

    // Where the next piece goes.
    private Span<char> Room()
    {
        if (_chars.Length - _length < PieceLength)
        {
            var longer = ArrayPool<char>.Shared.Rent(Math.Max(_chars.Length * 2, _length + PieceLength));
            _chars.AsSpan(0, _length).CopyTo(longer);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = longer;
        }

        return _chars.AsSpan(_length, PieceLength);
    }

    // Takes what was written into the room for the next piece.
    private void Take(int length, int byteStart, int byteLength)
    {
        if (length == 0) return;
        _pieces.Add(new SourcePiece(new Span(_length, length), byteStart, byteLength));
        _length += length;
    }

    private void AddBroken(int byteStart, int byteLength)
    {
        if (_broken++ == 0)
        {
            _firstBrokenByte = byteStart;
            _firstBrokenChar = _length;
        }

        Room()[0] = '\uFFFD';
        Take(1, byteStart, byteLength);
    }
}
