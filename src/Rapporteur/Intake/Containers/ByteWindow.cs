namespace Rapporteur.Intake.Containers;

/// <summary>A stream whose next bytes can be looked at before they are read. Holds no more of it than is looked at.</summary>
/// <param name="inner">The stream; not closed with this one.</param>
internal sealed class ByteWindow(Stream inner) : Stream
{
    private const int FirstSize = 64 * 1024;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private uint _lastWord;

    /// <summary>Bytes read so far.</summary>
    public long Taken { get; private set; }

    /// <summary>The last four bytes that were taken from the stream, least first: where gzip ends stands how much it unpacks to.</summary>
    public uint LastWord => _lastWord;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => Taken; set => throw new NotSupportedException(); }

    /// <summary>The next bytes without reading them: as many as are asked for, or all there are.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && !_isAtEnd) Fill(count);
        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>The bytes that are at hand, at least one where there is any.</summary>
    public ReadOnlySpan<byte> AtHand()
    {
        if (_start == _end) Peek(1);
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes; how many there were.</summary>
    public long Skip(long count)
    {
        var skipped = 0L;
        while (skipped < count && AtHand() is { IsEmpty: false } hand)
        {
            var step = (int)Math.Min(hand.Length, count - skipped);
            Advance(step);
            skipped += step;
        }

        return skipped;
    }

    /// <summary>Reads as many bytes as there are, up to a number.</summary>
    public byte[] ReadUpTo(int most)
    {
        var bytes = new byte[Math.Min(most, Math.Max(_end - _start, 4096))];
        var length = 0;
        while (length < most && AtHand() is { IsEmpty: false } hand)
        {
            var step = Math.Min(hand.Length, most - length);
            if (length + step > bytes.Length) Array.Resize(ref bytes, (int)Math.Min(most, Math.Max(2L * bytes.Length, length + step)));
            hand[..step].CopyTo(bytes.AsSpan(length));
            Advance(step);
            length += step;
        }

        if (length != bytes.Length) Array.Resize(ref bytes, length);
        return bytes;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        var hand = AtHand();
        var count = Math.Min(hand.Length, buffer.Length);
        hand[..count].CopyTo(buffer);
        Advance(count);
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Advance(int count)
    {
        _start += count;
        Taken += count;
        if (_start == _end) _start = _end = 0;
    }

    private void Fill(int wanted)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Math.Min(wanted, _buffer.Length * 4)));
        var read = inner.Read(_buffer, _end, _buffer.Length - _end);
        if (read == 0) _isAtEnd = true;
        foreach (var b in _buffer.AsSpan(_end + Math.Max(0, read - sizeof(uint)), Math.Min(read, sizeof(uint)))) _lastWord = (_lastWord >> 8) | ((uint)b << 24);
        _end += read;
    }
}
