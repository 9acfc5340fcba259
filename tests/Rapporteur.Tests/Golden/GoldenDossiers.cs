using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Golden;

/// <summary>The dossiers that lie in this repository: those of <c>data/golden</c> and the sample.</summary>
internal static class GoldenDossiers
{
    public static readonly DateOnly Today = new(2030, 1, 1);

    public static string[] Folders { get; } =
        ["samples/nato-2021", .. Directory.GetDirectories(Repository.At("data/golden")).Select(d => "data/golden/" + Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>The folders, as the data of a theory.</summary>
    public static TheoryData<string> All => [.. Folders];

    public static ImmutableArray<SourceFile> Files(string folder) =>
    [
        .. Repository.Files(folder, "*.txt").Select(f => new SourceFile(Path.GetFileName(f), f, File.ReadAllBytes(Repository.At(f)), null)),
    ];

    public static Report Read(string folder) => Pipeline.Run(Files(folder), Today, []);
}
