namespace Rapporteur.Bench;

/// <summary>What one room took: processor time and memory asked for.</summary>
internal sealed class Room(string name)
{
    /// <summary>The room's name.</summary>
    public string Name { get; } = name;

    /// <summary>Processor time in it: what else the machine does meanwhile does not count.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>Bytes asked for in it.</summary>
    public long Bytes { get; private set; }

    /// <summary>Does a piece of the room's work and counts it.</summary>
    public T Do<T>(Func<T> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Environment.CpuUsage.TotalTime;
        var result = work();
        Time += Environment.CpuUsage.TotalTime - start;
        Bytes += GC.GetAllocatedBytesForCurrentThread() - bytes;
        return result;
    }
}
