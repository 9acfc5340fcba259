using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Languages;

/// <summary>Numbers that begin where a cache line begins, so that a row of 64 bytes costs one line and not two.</summary>
internal sealed class LineArray<T>
    where T : unmanaged
{
    private const int Line = 64;
    private readonly T[] _room;
    private readonly int _first;

    /// <summary>As many zeros.</summary>
    public LineArray(int length)
    {
        var size = Marshal.SizeOf<T>();
        _room = GC.AllocateArray<T>(length + (Line / size), pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_room, 0) % Line);
        _first = past == 0 ? 0 : (Line - past) / size;
        Length = length;
    }

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>All of them.</summary>
    public Span<T> All => _room.AsSpan(_first, Length);

    /// <summary>Some of them.</summary>
    public Span<T> Slice(int start, int length) => _room.AsSpan(_first + start, length);
}
