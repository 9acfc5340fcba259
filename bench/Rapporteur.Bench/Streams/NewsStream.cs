using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>
/// Reports of invented events in the order in which they come in. The sizes of events follow a law of long tails: more than half have one
/// report, one in a thousand has some hundreds, a few have thousands. Of a hundred reports two come days after their day.
/// </summary>
internal sealed class NewsStream
{
    /// <summary>Reports of a day: a million in 58 days, just within the usual window.</summary>
    public const int Daily = 1_000_000 / 58;

    private const ulong Scatter = 0x9E3779B97F4A7C15;
    private const int NumberBits = 16;
    private const int Largest = 5000;
    private const double Tail = 1.2;
    private const double Late = 0.02;
    private const int FirstDay = 738_000;
    private static readonly ulong Gather = Inverse(Scatter);
    private readonly List<NewsEvent> _events = [];
    private readonly (float Arrival, int Event, int Number, int Day)[] _reports;

    /// <summary>Lays out a stream.</summary>
    public NewsStream(Theme[] themes, int articles, ulong seed)
    {
        var days = Math.Max(1, articles / (double)Daily);
        var reports = new List<(float, int, int, int)>(articles);
        for (var number = 0; reports.Count < articles; number++)
        {
            var draw = new Draw(Draw.Seed(seed, (ulong)number));
            var size = Math.Min(Math.Min(Largest, articles - reports.Count), (int)Math.Pow(1 - draw.Share(), -1 / Tail));
            var begins = draw.Share() * days;
            _events.Add(new NewsEvent(Draw.Seed(~seed, (ulong)number), themes[draw.Below(themes.Length)], themes[draw.Below(themes.Length)], FirstDay + (int)begins, size));
            for (var report = 0; report < size; report++)
            {
                var told = begins + (report == 0 ? 0 : -Math.Log(1 - draw.Share()) * Math.Min(2, 0.3 + (size / 500.0)));
                var late = draw.Share() < Late ? 3 + (draw.Share() * 17) : 0;
                reports.Add(((float)(told + late), number, report, FirstDay + (int)told));
            }
        }

        _reports = [.. reports];
        Array.Sort(_reports, (a, b) => a.Item1 != b.Item1 ? a.Item1.CompareTo(b.Item1) : a.Item2 != b.Item2 ? a.Item2.CompareTo(b.Item2) : a.Item3.CompareTo(b.Item3));
    }

    /// <summary>Number of reports.</summary>
    public int Count => _reports.Length;

    /// <summary>Number of events.</summary>
    public int Events => _events.Count;

    /// <summary>Reports of the largest event.</summary>
    public int LargestEvent => _events.Max(e => e.Size);

    /// <summary>Some reports, written.</summary>
    public Article[] Take(int start, int count) => [.. Enumerable.Range(start, count).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Write)];

    /// <summary>One more report of an event that the stream has reported, for it to come late.</summary>
    public Article Straggler(int before, int number)
    {
        var report = _reports[new Draw((ulong)number).Below(before)];
        var of = _events[report.Event];
        return ReportWriter.Write(of, of.Size + number, Id(report.Event, of.Size + number), report.Day);
    }

    /// <summary>The event of a report.</summary>
    public static int EventOf(ReportId id)
    {
        unchecked
        {
            return (int)((ulong.Parse(id.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) * Gather) >> NumberBits);
        }
    }

    private Article Write(int at)
    {
        var (_, number, report, day) = _reports[at];
        return ReportWriter.Write(_events[number], report, Id(number, report), day);
    }

    // The truth stands in the id, scattered so that nothing of it can be seen.
    private static ReportId Id(int number, int report)
    {
        unchecked
        {
            return new ReportId((((ulong)number << NumberBits | (uint)report) * Scatter).ToString("x16", CultureInfo.InvariantCulture));
        }
    }

    private static ulong Inverse(ulong odd)
    {
        unchecked
        {
            var inverse = odd;
            for (var round = 0; round < 6; round++) inverse *= 2 - (odd * inverse);
            return inverse;
        }
    }
}
