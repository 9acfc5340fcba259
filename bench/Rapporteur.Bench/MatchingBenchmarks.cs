using BenchmarkDotNet.Attributes;
using Rapporteur.Matching;
using Rapporteur.Model;

namespace Rapporteur.Bench;

/// <summary>Matching of many articles.</summary>
[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private static readonly DateOnly Today = new(2026, 1, 1);
    private Article[] articles = [];

    /// <summary>Copies of the samples, each telling of another event.</summary>
    [Params(10, 40, 160)]
    public int Copies { get; set; }

    /// <summary>Reads the articles.</summary>
    [GlobalSetup]
    public void Load()
    {
        var variation = new Variation(SampleReports.Read(), Today);
        articles = [.. Enumerable.Range(0, Copies).SelectMany(variation.Copy).SelectMany(f => Pipeline.Read(f, Today).Articles)];
    }

    /// <summary>Articles in, stories out.</summary>
    [Benchmark]
    public int Match() => StoryMatcher.Match(articles).Length;
}
