using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Rapporteur.Bench;

/// <summary>The figures of one run, as a table for people.</summary>
internal sealed record ThroughputTable
{
    private const double Kibi = 1024;
    private const double Mebi = 1024 * 1024;

    /// <summary>Reports read.</summary>
    public required int Reports { get; init; }

    /// <summary>Bytes of the reports.</summary>
    public required long Characters { get; init; }

    /// <summary>Time of the whole pipeline in one go.</summary>
    public required TimeSpan Whole { get; init; }

    /// <summary>Processor time of that run, that of the runtime's own threads with it.</summary>
    public required TimeSpan Processor { get; init; }

    /// <summary>Bytes asked for in that run.</summary>
    public required long Bytes { get; init; }

    /// <summary>The same run room by room.</summary>
    public required Walk Walk { get; init; }

    /// <summary>The table in Markdown.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Throughput, {Reports} reports\n\n{Machine.Description}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Reports} reports of {Characters / Kibi / Reports:0.0} KiB in the mean, {Walk.Stories} stories, {Walk.Facts} facts.\n\n");
        text.Append("| figure | value |\n| --- | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| articles a second of processor time | {Reports / Processor.TotalSeconds:0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| articles a second by the clock, one thread | {Reports / Whole.TotalSeconds:0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| KiB asked for an article | {Bytes / Kibi / Reports:0} |\n");
        text.Append(CultureInfo.InvariantCulture, $"| peak memory of the process, MiB | {Process.GetCurrentProcess().PeakWorkingSet64 / Mebi:0} |\n\n");
        var all = Walk.Rooms.Sum(r => r.Time.TotalMilliseconds);
        text.Append("| room | share of processor time | ms an article | KiB an article |\n| --- | ---: | ---: | ---: |\n");
        foreach (var room in Walk.Rooms)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {room.Name} | {room.Time.TotalMilliseconds / all:P0} | {room.Time.TotalMilliseconds / Reports:0.00} | {room.Bytes / Kibi / Reports:0} |\n");
        }

        return text.ToString();
    }
}
