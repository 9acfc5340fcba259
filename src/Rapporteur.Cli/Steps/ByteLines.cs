using System.Buffers;

namespace Rapporteur.Cli.Steps;

/// <summary>Reads a stream line by line without decoding it. No line is kept; one longer than the limit is cut there.</summary>
internal sealed class ByteLines(Stream stream) : IDisposable
{
    /// <summary>The longest line, in bytes.</summary>
    public const int Longest = 64 * 1024 * 1024;

    private const int FirstSize = 256 * 1024;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int start;
    private int filled;
    private bool isAtEnd;

    /// <summary>True when the stream could not be read to its end: what was read before holds.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The first bytes of what has not been read yet, without reading them; at most as many as are asked for.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (filled - start < count && !isAtEnd) Fill();
        return buffer.AsSpan(start, Math.Min(count, filled - start));
    }

    /// <summary>Leaves out bytes that were looked at before.</summary>
    public void Pass(int count) => start += Math.Min(count, filled - start);

    /// <summary>The next line without its end, or false. It holds until the next call.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        while (true)
        {
            var at = buffer.AsSpan(start + searched, filled - start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Trimmed(start, searched + at);
                start += searched + at + 1;
                return true;
            }

            searched = filled - start;
            if (isAtEnd || searched >= Longest)
            {
                line = Trimmed(start, searched);
                start = filled;
                return searched > 0;
            }

            Fill();
        }
    }

    /// <summary>Everything that has not been read yet, as a stream that ends this reader when it is closed.</summary>
    public Stream AsStream() => new RestStream(this);

    /// <summary>Everything that has not been read yet.</summary>
    public byte[] ReadRest()
    {
        using var all = new MemoryStream();
        all.Write(buffer, start, filled - start);
        while (!isAtEnd)
        {
            (start, filled) = (0, 0);
            Fill();
            all.Write(buffer, 0, filled);
        }

        start = filled;
        return all.ToArray();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        stream.Dispose();
    }

    private ReadOnlyMemory<byte> Trimmed(int from, int length)
    {
        if (length > 0 && buffer[from + length - 1] == (byte)'\r') length--;
        return buffer.AsMemory(from, length);
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            (start, filled) = (0, filled - start);
        }

        if (filled == buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
            buffer.AsSpan(0, filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        try
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            isAtEnd = read == 0;
        }
        catch (Exception cause) when (cause is InvalidDataException or IOException)
        {
            (isAtEnd, IsBroken) = (true, true);
        }
    }

    private int Take(Span<byte> wanted)
    {
        if (start == filled)
        {
            if (isAtEnd) return 0;
            Fill();
        }

        var count = Math.Min(wanted.Length, filled - start);
        buffer.AsSpan(start, count).CopyTo(wanted);
        start += count;
        return count;
    }

    private sealed class RestStream(ByteLines lines) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => lines.Take(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => lines.Take(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
