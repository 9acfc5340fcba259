using System.Diagnostics;
using System.Globalization;

namespace Rapporteur.Bench;

/// <summary><c>throughput [--reports DIR] [--times N] [--keep]</c>: many reports through the whole pipeline, and what each room took.</summary>
internal static class ThroughputCommand
{
    private const int UsualTimes = 20;
    private const int WarmUps = 2;
    private const int WrongCall = 2;
    private const string Usage = "usage: throughput [--reports DIR]... [--times N] [--keep]";

    public static int Run(ReadOnlySpan<string> args)
    {
        var folders = new List<string>();
        var times = UsualTimes;
        var keep = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--keep") keep = true;
            else if (args[i] == "--reports" && i + 1 < args.Length && Directory.Exists(args[i + 1])) folders.Add(args[++i]);
            else if (args[i] == "--times" && i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out times) && times > 0) i++;
            else return Refuse(args[i]);
        }

        var text = Measure(folders, times);
        Console.Out.Write(text);
        if (keep) Keep(text);
        return 0;
    }

    private static string Measure(List<string> folders, int times)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var variation = new Variation(SampleReports.Read(folders), today);
        var files = Enumerable.Range(0, times).SelectMany(variation.Copy).ToArray();

        // The tables are loaded and the methods compiled before the watch starts.
        for (var i = 0; i < WarmUps; i++) new Walk(today).Go(variation.Copy(i));
        GC.Collect();
        var walk = new Walk(today);
        walk.Go(files);
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(true);
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Pipeline.Run(files, today, []);
        var whole = Stopwatch.GetElapsedTime(start);
        return new ThroughputTable
        {
            Reports = files.Length, Characters = files.Sum(f => (long)f.Bytes.Length), Whole = whole, Processor = Environment.CpuUsage.TotalTime - processor,
            Bytes = GC.GetTotalAllocatedBytes(true) - bytes, Walk = walk,
        }.ToString();
    }

    /// <summary>Adds a table to the results of the day.</summary>
    public static void Keep(string text)
    {
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var folder = Directory.CreateDirectory(Path.Combine(SampleReports.Root, "bench", "results")).FullName;
        File.AppendAllText(Path.Combine(folder, $"{day}-{Machine.Kind}.md"), text + "\n");
    }

    private static int Refuse(string argument)
    {
        Console.Error.WriteLine($"'{argument}' is no option, or lacks a value that can be used.\n{Usage}");
        return WrongCall;
    }
}
