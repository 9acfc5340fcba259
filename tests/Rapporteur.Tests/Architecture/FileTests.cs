using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class FileTests(ITestOutputHelper output)
{
    [Fact]
    public void R7_the_namespace_of_a_file_is_that_of_its_folder()
    {
        var projects = Assemblies.Product.Select(p => ("src/" + p, p)).Concat([("tests/Rapporteur.Tests", "Rapporteur.Tests"), ("tests/Rapporteur.BrowserTests", "Rapporteur.BrowserTests")]);
        foreach (var (folder, root) in projects)
        {
            var files = Repository.Files(folder, "*.cs").Count;
            output.WriteLine($"{folder}: {files} files looked at");
            Assert.True(files > 4, $"only {files} files were seen in {folder}");
            Assert.Empty(FileRules.Misplaced(folder, root));
        }
    }

    [Fact]
    public void R7_sees_what_is_planted() => Assert.Equal(
        ["tests/Rapporteur.Fixtures.Violations/Claims/Habits.cs: namespace Violations.Claiming;"],
        FileRules.Misplaced("tests/Rapporteur.Fixtures.Violations", "Violations"));

    [Fact]
    public void A_file_stays_below_300_lines()
    {
        var files = Repository.Files("src", "*.cs").Count;
        output.WriteLine($"{files} files looked at");
        Assert.True(files > 200, $"only {files} files were seen");
        Ratchet.Check("file above 300 lines", FileRules.Long("src", 300));
    }

    [Fact]
    public void A_long_file_is_seen() =>
        Assert.Equal(["tests/Rapporteur.Fixtures.Violations/Claims/Habits.cs"], FileRules.Long("tests/Rapporteur.Fixtures.Violations", 120));
}
