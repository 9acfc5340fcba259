using System.Diagnostics;

namespace Rapporteur.Bench;

/// <summary>What one room took: time and memory asked for.</summary>
internal sealed class Room(string name)
{
    /// <summary>The room's name.</summary>
    public string Name { get; } = name;

    /// <summary>Time in it.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>Bytes asked for in it.</summary>
    public long Bytes { get; private set; }

    /// <summary>Does a piece of the room's work and counts it.</summary>
    public T Do<T>(Func<T> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Time += Stopwatch.GetElapsedTime(start);
        Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        return result;
    }
}
