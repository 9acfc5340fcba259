using System.Globalization;
using System.Text;

namespace Rapporteur.Bench;

/// <summary>
/// Works through items on one thread and keeps a row for each kind of work. All items are gone through several times before the
/// watch starts, so that tables are loaded and methods compiled to the end; then each pass is timed and the middle one counts.
/// </summary>
internal sealed class ReadingTable(int warm, int times)
{
    // The runtime compiles well-used methods anew behind the back of the work; it gets time to come to an end.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);
    private readonly StringBuilder _text = new("| what | items | MB | items a CPU second | MB a CPU second | KB allocated an item |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");

    /// <summary>Measures a row.</summary>
    public void Row<T>(string name, List<T> items, Action<T> work, Func<T, int> size) => Row(name, (items, []), work, size);

    /// <summary>Measures a row of items, going through others before each timed pass: what was met a moment ago costs less than what is new.</summary>
    public void Row<T>(string name, (List<T> Timed, List<T> Others) all, Action<T> work, Func<T, int> size)
    {
        var items = all.Timed;
        if (items.Count == 0) return;
        for (var pass = 0; pass < warm; pass++)
        {
            foreach (var item in items) work(item);
            Thread.Sleep(Settling);
        }

        var seconds = new double[times];
        long allocated = 0;
        for (var pass = 0; pass < times; pass++)
        {
            foreach (var item in all.Others) work(item);
            GC.Collect();
            var before = GC.GetTotalAllocatedBytes(true);
            var start = Environment.CpuUsage.TotalTime;
            foreach (var item in items) work(item);
            seconds[pass] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            allocated = GC.GetTotalAllocatedBytes(true) - before;
        }

        Array.Sort(seconds);
        Add(name, items.Count, items.Sum(i => (double)size(i)) / 1e6, (seconds[times / 2], allocated));
    }

    /// <summary>The table in Markdown.</summary>
    public override string ToString() => _text.ToString();

    private void Add(string name, int items, double megabytes, (double Seconds, long Allocated) took) =>
        _text.Append(CultureInfo.InvariantCulture, $"| {name} | {items} | {megabytes:0.0} | {items / took.Seconds:0} | {megabytes / took.Seconds:0.0} | {took.Allocated / 1024.0 / items:0.0} |\n");
}
