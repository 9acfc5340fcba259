using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class HostTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Rapporteur.Model")]
    [InlineData("Rapporteur")]
    [InlineData("Rapporteur.Io", "Microsoft.Data.Sqlite", "System.Data", "System.Text.Json")]
    [InlineData("Rapporteur.Web", "Microsoft.AspNetCore")]
    [InlineData("Rapporteur.Cli", "Spectre.Console", "System.CommandLine", "System.Text.Json")]
    public void R5_drivers_and_shapes_stay_in_their_place(string assembly, params string[] allowed)
    {
        var code = Assemblies.Code(assembly);
        output.WriteLine($"{assembly}: {code.Types.Count} types, {code.Touches.Count()} pairs looked at");
        Assert.True(code.Types.Count > 10, $"only {code.Types.Count} types were seen");
        Assert.Empty(HostRules.Named(code, allowed));
        Assert.All(allowed, space => Assert.Contains(code.Touches, t => t.To.IsIn(space)));
    }

    [Fact]
    public void R5_json_in_the_store_is_the_shape_of_its_documents()
    {
        // The store keeps what it derived as documents of its own shape; nothing else of Rapporteur.Io writes JSON.
        var types = Assemblies.Code("Rapporteur.Io").Touches.Where(t => t.To.IsIn("System.Text.Json")).Select(t => t.From).Distinct().ToList();
        output.WriteLine($"{types.Count} types name JSON");
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.True(type.IsIn("Rapporteur.Io.Stores"), type.ToString()));
    }

    [Fact]
    public void R5_sql_is_written_in_the_store_only()
    {
        var texts = Assemblies.Product.Sum(a => Assemblies.Code(a).Literals.Count);
        output.WriteLine($"{texts} texts looked at in {Assemblies.Product.Length} assemblies");
        Assert.True(texts > 500, $"only {texts} texts were seen");
        Assert.NotEmpty(HostRules.SpeakingSql(Assemblies.Code("Rapporteur.Io")));
        Assert.Empty(Assemblies.Product.Where(a => a != "Rapporteur.Io").SelectMany(a => HostRules.SpeakingSql(Assemblies.Code(a))));
    }

    [Fact]
    public void R5_the_pages_never_name_the_command_line()
    {
        var code = Assemblies.Code("Rapporteur.Web");
        Assert.DoesNotContain(code.Touches, t => t.To.IsIn("Rapporteur.Cli"));
        Assert.Contains(Assemblies.Code("Rapporteur.Cli").Touches, t => t.To.IsIn("Rapporteur.Web"));
    }

    [Fact]
    public void R5_sees_what_is_planted()
    {
        var code = Assemblies.Code(Assemblies.Violations);
        Assert.Equal(["Violations.Claiming.SpeaksJson -> System.Text.Json.JsonSerializer", "Violations.Claiming.SpeaksJson -> System.Text.Json.JsonSerializerOptions"], HostRules.Named(code, []));
        Assert.Equal(["Violations.Claiming.SpeaksSql: select text from report"], HostRules.SpeakingSql(code));
    }
}
