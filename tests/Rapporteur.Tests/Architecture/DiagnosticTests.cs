using System.Reflection;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class DiagnosticTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_code_is_of_the_one_form_and_stands_once_in_the_table()
    {
        Assert.All(DiagnosticCodes.All, row => Assert.Matches("^RAP[1-9][0-9]{2}$", row.Code));
        Assert.All(DiagnosticCodes.All, row => Assert.EndsWith(".", row.Meaning, StringComparison.Ordinal));
        Assert.Equal(Constants().Select(c => c.Code).Order(StringComparer.Ordinal), DiagnosticCodes.All.Select(r => r.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_is_documented()
    {
        var path = Repository.At("docs/diagnostics.md");
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_UPDATE_EXPECTATIONS") == "1") File.WriteAllText(path, Page());
        Assert.Equal(Page(), File.ReadAllText(path));
    }

    [Fact]
    public void Every_code_is_met_by_a_test()
    {
        var files = Repository.Files("tests/Rapporteur.Tests", "*.cs").Where(f => !f.Contains("/Architecture/", StringComparison.Ordinal)).ToList();
        var tests = string.Concat(files.Select(f => File.ReadAllText(Repository.At(f))));
        output.WriteLine($"{Constants().Count} codes looked for in {files.Count} files");
        var unmet = Constants().Where(c => !Mentions(tests, c.Name) && !tests.Contains(c.Code, StringComparison.Ordinal)).Select(c => c.Name);
        Ratchet.Check("diagnostic without a test", unmet);
    }

    [Fact]
    public void A_code_that_is_not_in_the_table_is_our_own_bug() => Assert.Throws<ArgumentException>(() => DiagnosticCodes.Make("RAP000", "here"));

    private static bool Mentions(string tests, string name) => System.Text.RegularExpressions.Regex.IsMatch(tests, $@"DiagnosticCodes\.{name}\b");

    private static List<(string Name, string Code)> Constants() =>
        [.. typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (f.Name, (string)f.GetRawConstantValue()!))];

    private static string Page()
    {
        var page = new StringBuilder("""
            # Diagnostics

            Whatever is wrong with some input is told in one line, `CODE severity: what is wrong (place)`, and the rest of the input is still
            read. Codes are stable and never reused. A note loses nothing; a warning means that part of an input was doubtful or left out; an
            error means that an input could not be used at all.

            | code | severity | meaning |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var (code, severity, meaning) in DiagnosticCodes.All.OrderBy(r => r.Code, StringComparer.Ordinal))
            page.Append("| `").Append(code).Append("` | ").Append(severity.ToString().ToLowerInvariant()).Append(" | ").Append(meaning).Append(" |\n");
        return page.ToString();
    }
}
