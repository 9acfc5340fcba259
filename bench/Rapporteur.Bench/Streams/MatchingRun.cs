using System.Diagnostics;
using System.Globalization;
using Rapporteur.Matching;
using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>What was measured when so many reports were at hand.</summary>
/// <param name="Count">Reports at hand.</param>
/// <param name="Clock">Microseconds an article by the clock, over the last reports before.</param>
/// <param name="Processor">Microseconds of processor time an article.</param>
/// <param name="Heap">Bytes of the heap that the stream holds, or 0 where it was not measured.</param>
/// <param name="Process">Bytes of the whole process.</param>
/// <param name="Pairs">How well stories agree with events.</param>
internal sealed record Measured(int Count, double Clock, double Processor, long Heap, long Process, PairTally Pairs);

/// <summary>A stream taken in with a watch on it.</summary>
internal sealed class MatchingRun(NewsStream news, StoryWindow window)
{
    /// <summary>Reports written at a time; not timed.</summary>
    public const int Part = 10_000;

    /// <summary>Reports after which the stories are settled.</summary>
    public const int Round = 1000;

    private const int Workers = 2;
    private const int Stragglers = 1000;
    private const double Micro = 1e6;
    private static readonly int[] Marks = [10_000, 30_000, 100_000, 300_000, 1_000_000];
    private long _before;
    private int _next;
    private TimeSpan _settling;

    /// <summary>The stream.</summary>
    public StoryStream Stream { get; } = new(window);

    /// <summary>What was measured at each part.</summary>
    public List<Measured> Parts { get; } = [];

    /// <summary>Milliseconds of each late report, rising.</summary>
    public List<double> Lateness { get; } = [];

    /// <summary>Takes in what was laid out, then a thousand late reports one by one.</summary>
    /// <param name="filling">So many are to be at hand when the late reports come.</param>
    public void Go(int filling)
    {
        _before = GC.GetTotalMemory(true);
        while (_next < filling) TakePart();
        for (var number = 0; number < Stragglers; number++) TakeLate(news.Straggler(_next, number));
        Lateness.Sort();
        while (_next < news.Count) TakePart();
    }

    private void TakePart()
    {
        var articles = news.Take(_next, Math.Min(Part, news.Count - _next));
        _next += articles.Length;
        var (start, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        foreach (var round in articles.Chunk(Round))
        {
            Stream.AddAll(round, Workers);
            var added = Stopwatch.GetTimestamp();
            Stream.Settle();
            _settling += Stopwatch.GetElapsedTime(added);
        }

        var (clock, processor) = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - used);
        var each = Micro / articles.Length;
        var settling = _settling.TotalSeconds * each;
        _settling = default;
        articles = [];
        var isMark = Marks.Contains(_next) || _next == news.Count;
        var heap = isMark ? GC.GetTotalMemory(true) - _before : 0;
        Parts.Add(new Measured(Stream.Count, clock.TotalSeconds * each, processor.TotalSeconds * each, heap, Environment.WorkingSet, isMark ? PairTally.Of(Stream.Stories()) : default));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_next} {Parts[^1].Clock:0} ({settling:0} settling) {Parts[^1].Processor:0} {heap >> 20} {Parts[^1].Process >> 20} {Parts[^1].Pairs.Precision:0.000} {Parts[^1].Pairs.Recall:0.000}"));
    }

    private void TakeLate(Article article)
    {
        var start = Stopwatch.GetTimestamp();
        Stream.Add(article);
        Stream.Settle();
        Lateness.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
