using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class ProjectTests(ITestOutputHelper output)
{
    // A new edge is a decision: it edits this table. Cli hosts Web by docs/decisions/0002-one-binary.md.
    private static readonly string[] Edges =
    [
        "Rapporteur -> Rapporteur.Model",
        "Rapporteur ~> Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Rapporteur.Cli -> Rapporteur",
        "Rapporteur.Cli -> Rapporteur.Io",
        "Rapporteur.Cli -> Rapporteur.Web",
        "Rapporteur.Cli => Spectre.Console",
        "Rapporteur.Cli => System.CommandLine",
        "Rapporteur.Io -> Rapporteur",
        "Rapporteur.Io => Microsoft.Data.Sqlite",
        "Rapporteur.Io => SQLitePCLRaw.bundle_e_sqlite3",
        "Rapporteur.Io => SQLitePCLRaw.core",
        "Rapporteur.Model ~> Microsoft.CodeAnalysis.BannedApiAnalyzers",
        "Rapporteur.Web -> Rapporteur",
        "Rapporteur.Web -> Rapporteur.Io",
        "Rapporteur.Web .> Microsoft.AspNetCore.App",
    ];

    [Fact]
    public void R1_and_R5_projects_refer_to_what_the_table_says()
    {
        var projects = Repository.Files("src", "*.csproj");
        output.WriteLine($"{projects.Count} projects looked at");
        Assert.Equal(Assemblies.Product.Order(StringComparer.Ordinal), projects.Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal));
        Assert.Equal(Edges, ProjectGraph.Edges(projects.Select(Repository.At)));
    }

    [Fact]
    public void R1_sees_a_planted_edge()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Put("Rapporteur.Model.csproj", """
            <Project><ItemGroup>
              <PackageReference Include="Some.Package" />
              <PackageReference Include="Some.Analyzer" PrivateAssets="all" />
              <ProjectReference Include="..\Rapporteur.Cli\Rapporteur.Cli.csproj" />
            </ItemGroup></Project>
            """);
        Assert.Equal(["Rapporteur.Model -> Rapporteur.Cli", "Rapporteur.Model => Some.Package", "Rapporteur.Model ~> Some.Analyzer"], ProjectGraph.Edges([path]));
    }

    [Fact]
    public void Every_project_is_in_the_solution_and_has_its_locked_versions()
    {
        var solution = File.ReadAllText(Repository.At("Rapporteur.slnx"));
        var projects = Repository.Files("src", "*.csproj").Concat(Repository.Files("tests", "*.csproj")).Concat(Repository.Files("bench", "*.csproj")).ToList();
        output.WriteLine($"{projects.Count} projects looked at");
        Assert.All(projects, p => Assert.Contains($"\"{p}\"", solution, StringComparison.Ordinal));
        Assert.All(projects, p => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Repository.At(p))!, "packages.lock.json")), p));
    }
}
