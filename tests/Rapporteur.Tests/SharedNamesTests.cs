using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests;

public sealed class SharedNamesTests
{
    [Theory]
    [InlineData("a/1.txt b/1.txt", "a/1.txt b/1.txt")]
    [InlineData("x/a/1.txt y/a/1.txt", "x/a/1.txt y/a/1.txt")]
    [InlineData("1.txt a/1.txt", "1.txt a/1.txt")]
    [InlineData("a/1.txt a/2.txt", "1.txt 2.txt")]
    [InlineData("c:\\a\\1.txt c:\\b\\1.txt", "a/1.txt b/1.txt")]
    [InlineData("box 1.txt:box", "1.txt:box box")]
    public void Reports_of_one_name_are_told_apart_by_as_little_folder_as_it_takes(string locations, string expected)
    {
        var articles = locations.Split(' ').Select(Make).ToList();
        foreach (var order in new[] { articles, articles.AsEnumerable().Reverse() })
        {
            var told = SharedNames.TellApart(order);
            Assert.Equal(expected.Split(' '), told.Articles.Select(a => a.Name).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_name_after_the_first_is_told()
    {
        var told = SharedNames.TellApart([Make("c/1.txt"), Make("a/1.txt"), Make("b/1.txt"), Make("b/2.txt")]);
        Assert.Equal(
            [(DiagnosticCodes.SameName, "b/1.txt"), (DiagnosticCodes.SameName, "c/1.txt")],
            told.Diagnostics.Select(d => (d.Code, d.Place)));
    }

    [Fact]
    public void Reports_in_one_input_are_told_apart_by_their_ids()
    {
        var one = Make("box.zip");
        var told = SharedNames.TellApart([one, one with { Id = new ReportId("00000000000000ff") }]);
        Assert.Equal(["box.zip~00000000000000ff", "box.zip~" + one.Id.Value], told.Articles.Select(a => a.Name));
    }

    private static Article Make(string location) => SampleReport.Make().Articles[0] with
    {
        Id = new ReportId(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(location)))[..16]),
        Name = location.Split('/', '\\')[^1],
        Location = location,
    };
}
