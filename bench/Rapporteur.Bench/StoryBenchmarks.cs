using BenchmarkDotNet.Attributes;
using Rapporteur.Claims;
using Rapporteur.Matching;
using Rapporteur.Model;
using Rapporteur.Reconciling;
using Rapporteur.Register;

namespace Rapporteur.Bench;

/// <summary>Claims, Reconciling and Register of one story.</summary>
[MemoryDiagnoser]
public class StoryBenchmarks
{
    private static readonly DateOnly Today = new(2026, 1, 1);
    private Story story = null!;

    /// <summary>Reads and matches the samples.</summary>
    [GlobalSetup]
    public void Load()
    {
        var articles = SampleReports.Read().SelectMany(f => Pipeline.Read(f, Today).Articles).ToArray();
        story = StoryMatcher.Match(articles).MaxBy(s => s.Articles.Length)!;
    }

    /// <summary>Story in, register out.</summary>
    [Benchmark]
    public int WriteDossier()
    {
        var read = ClaimReader.Read(story);
        return RegisterKeeper.Enter(Reconciler.Reconcile(story, read.Claims, read.Quotes)).Length;
    }
}
