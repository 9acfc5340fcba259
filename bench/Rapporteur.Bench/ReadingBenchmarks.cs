using BenchmarkDotNet.Attributes;
using Rapporteur.Model;

namespace Rapporteur.Bench;

/// <summary>Intake and Reading of one report.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly DateOnly Today = new(2026, 1, 1);
    private SourceFile file = null!;

    /// <summary>Which report of the samples, in order of name.</summary>
    [Params(1, 2, 3)]
    public int Report { get; set; }

    /// <summary>Reads the report from disk.</summary>
    [GlobalSetup]
    public void Load() => file = SampleReports.Read()[Report];

    /// <summary>Bytes in, article out.</summary>
    [Benchmark]
    public int ReadOneReport() => Pipeline.Read(file, Today).Articles.Length;
}
