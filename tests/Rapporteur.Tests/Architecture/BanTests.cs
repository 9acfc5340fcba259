using System.Text.Json;
using System.Xml.Linq;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Architecture;

/// <summary>R4 is kept by the build: each symbol of <c>src/BannedSymbols.txt</c> is an error there. Here the ban list itself is tested.</summary>
public sealed class BanTests(ITestOutputHelper output)
{
    private const string Planted = "tests/Rapporteur.Fixtures.Violations/Banned.cs";

    private static readonly string[] Banned = [.. File.ReadLines(Repository.At("src/BannedSymbols.txt")).Where(l => l.Length > 0).Select(l => l.Split(';')[0])];

    [Fact]
    public void R4_the_build_reports_every_planted_use_of_a_banned_symbol_and_nothing_else()
    {
        var lines = File.ReadAllLines(Repository.At(Planted));
        var planted = lines.Index().Where(l => l.Item.Contains(", // ", StringComparison.Ordinal)).ToDictionary(l => l.Index + 1, l => l.Item.Split(", // ")[1]);
        Assert.Equal(Banned, planted.Values);
        var reported = Reported();
        output.WriteLine($"{Banned.Length} banned symbols looked at, {reported.Count} lines reported");
        Assert.Equal(planted.Keys.Order(), reported);
    }

    [Theory]
    [InlineData("Rapporteur.Model")]
    [InlineData("Rapporteur")]
    public void R4_the_ban_holds_in_the_library(string project)
    {
        var file = XDocument.Load(Repository.At($"src/{project}/{project}.csproj"));
        Assert.Contains(file.Descendants("AdditionalFiles"), e => e.Attribute("Include")?.Value == "../BannedSymbols.txt");
        Assert.Contains(file.Descendants("PackageReference"), e => e.Attribute("Include")?.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
        var sources = Repository.Files($"src/{project}", "*.cs").Append("Directory.Build.props").Append(".editorconfig").Append($"src/{project}/{project}.csproj").ToList();
        output.WriteLine($"{project}: {sources.Count} files looked at for a way around it");
        Assert.DoesNotContain(sources, s => File.ReadAllText(Repository.At(s)).Contains("RS0030", StringComparison.Ordinal));
    }

    // Lines of the planted file the build found fault with, each once.
    private static List<int> Reported()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var log = Repository.At($"tests/Rapporteur.Fixtures.Violations/obj/{built.Parent!.Name}/{built.Name}/banned.sarif");
        using var json = JsonDocument.Parse(File.ReadAllText(log));
        return
        [
            .. (from result in json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                where result.GetProperty("ruleId").GetString() == "RS0030"
                let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
                where place.GetProperty("artifactLocation").GetProperty("uri").GetString()!.EndsWith("/Banned.cs", StringComparison.Ordinal)
                select place.GetProperty("region").GetProperty("startLine").GetInt32()).Distinct().Order(),
        ];
    }
}
