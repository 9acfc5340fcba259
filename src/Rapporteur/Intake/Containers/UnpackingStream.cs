using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>The content of an archive while it is unpacked: ends early, with a diagnostic, where the archive is broken or is a bomb.</summary>
/// <param name="inner">Unpacks.</param>
/// <param name="packed">Tells how many bytes were taken to unpack what was read so far.</param>
/// <param name="tally">Counts.</param>
/// <param name="place">Where the archive is.</param>
internal sealed class UnpackingStream(Stream inner, Func<long> packed, Tally tally, string place) : Stream
{
    private long _unpacked;
    private bool _isOver;

    /// <summary>Asked at the end: false when the archive ends before its content does. Null when there is no telling.</summary>
    public Func<long, bool>? IsWhole { get; init; }

    /// <summary>True when it ended because it was broken.</summary>
    public bool IsBroken { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _unpacked; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_isOver) return 0;
        try
        {
            var read = inner.Read(buffer);
            _unpacked += read;
            if (read > 0 && tally.Unpack(read, _unpacked, packed(), place)) return read;
            if (read == 0 && buffer.Length > 0 && IsWhole?.Invoke(_unpacked) == false) Break();
        }
        catch (Exception cause) when (cause is InvalidDataException or EndOfStreamException)
        {
            Break();
        }

        _isOver = true;
        return 0;
    }

    private void Break()
    {
        IsBroken = true;
        tally.Tell(DiagnosticCodes.Truncated, place, "The archive is broken or cut off; what could be unpacked before was read.");
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

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
