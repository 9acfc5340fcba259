using System.Text.Json;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary>Calls as a user makes them, in this process.</summary>
public sealed class CallTests : IDisposable
{
    private const string English = """
        Wednesday 5 March 2025

        Latvia expels three Belarusian diplomats

        RIGA (AP) - Latvia expelled three Belarusian diplomats on Wednesday, the foreign ministry in Riga said. They must leave the country by 12 March.

        "We do not accept spying under the cover of an embassy," Foreign Minister Liga Ozola told reporters.
        """;

    private const string Danish = """
        6. marts 2025

        Letland udviser tre belarusiske diplomater

        Letland har onsdag udvist tre diplomater fra Belarus, oplyser udenrigsministeriet i Riga. De skal forlade landet senest 12. marts.
        """;

    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Read_prints_a_dossier_and_says_nothing_else()
    {
        Reports();
        Assert.Equal(0, run.Call("read", run.Folder.At("in")));
        Assert.Contains("Latvia expels three Belarusian diplomats", run.Out, StringComparison.Ordinal);
        Assert.Contains("01-en.txt", run.Out, StringComparison.Ordinal);
        Assert.Contains("02-da.txt", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Json_to_the_output_stands_alone_there()
    {
        Reports();
        run.Folder.Put("in/03-empty.txt", "");
        Assert.Equal(1, run.Call("read", run.Folder.At("in"), "--json", "-"));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(2, json.RootElement.GetProperty("articles").GetArrayLength());
        Assert.EndsWith("}\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("RAP103 error: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"({run.Folder.At("in")}/03-empty.txt)\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_and_page_go_to_files()
    {
        Reports();
        Assert.Equal(0, run.Call("read", run.Folder.At("in"), "--json", run.Folder.At("out.json"), "--html", run.Folder.At("out.html")));
        using var json = JsonDocument.Parse(File.ReadAllText(run.Folder.At("out.json")));
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("stories").ValueKind);
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(run.Folder.At("out.html")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Latvia expels", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_reports_give_the_same_bytes_in_any_order()
    {
        Reports();
        run.Call("read", run.Folder.At("in/01-en.txt"), run.Folder.At("in/02-da.txt"), "--json", "-");
        var first = run.Out;
        run.Call("read", run.Folder.At("in/02-da.txt"), run.Folder.At("in/01-en.txt"), run.Folder.At("in/02-da.txt"), "--json", "-");
        Assert.Equal(first, run.Out);
    }

    [Fact]
    public void What_is_wrong_with_one_path_leaves_the_others_be()
    {
        Reports();
        Directory.CreateDirectory(run.Folder.At("none"));
        run.Folder.Put("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 1, 2, 3]);
        Assert.Equal(1, run.Call("read", run.Folder.At("in"), run.Folder.At("missing"), run.Folder.At("none"), run.Folder.At("picture.txt")));
        Assert.Equal([DiagnosticCodes.NoSuchPath, DiagnosticCodes.EmptyFolder, DiagnosticCodes.Binary], Codes().Order());
        Assert.Contains("Latvia expels", run.Out, StringComparison.Ordinal);
        Assert.Contains("About the input", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.txt", DiagnosticCodes.NoSuchPath)]
    [InlineData("folder", DiagnosticCodes.EmptyFolder)]
    [InlineData("empty.txt", DiagnosticCodes.EmptyFile)]
    [InlineData("binary.txt", DiagnosticCodes.Binary)]
    public void When_nothing_can_be_read_that_is_said_and_returned(string path, string code)
    {
        Directory.CreateDirectory(run.Folder.At("folder"));
        run.Folder.Put("empty.txt", " \n");
        run.Folder.Put("binary.txt", [.. Enumerable.Range(0, 64).Select(i => (byte)(i % 7))]);
        foreach (var command in new[] { "read", "add" })
        {
            string[] store = command == "add" ? ["--store", run.Folder.At("store.db")] : [];
            Assert.Equal(3, run.Call([command, run.Folder.At(path), .. store]));
            Assert.Equal([code, DiagnosticCodes.NothingRead], Codes());
            Assert.Equal("", run.Out);
        }
    }

    [Fact]
    public void Two_reports_of_one_name_are_told_apart()
    {
        run.Folder.Put("in/a/report.txt", English);
        run.Folder.Put("in/b/report.txt", Danish);
        Assert.Equal(0, run.Call("read", run.Folder.At("in")));
        Assert.Equal([DiagnosticCodes.SameName], Codes());
        Assert.Contains("a/report.txt", run.Out, StringComparison.Ordinal);
        Assert.Contains("b/report.txt", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_a_wrong_call_but_the_dossier_is_printed()
    {
        Reports();
        Assert.Equal(2, run.Call("read", run.Folder.At("in"), "--json", run.Folder.At("no/such/folder.json")));
        Assert.Equal([DiagnosticCodes.OutputNotWritable], Codes());
        Assert.Contains("Latvia expels", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", DiagnosticCodes.WrongCall)]
    [InlineData("rea x", DiagnosticCodes.WrongCall)]
    [InlineData("read", DiagnosticCodes.WrongCall)]
    [InlineData("read x --jsn y", DiagnosticCodes.WrongCall)]
    [InlineData("read x --json", DiagnosticCodes.WrongCall)]
    [InlineData("story", DiagnosticCodes.WrongCall)]
    [InlineData("register --as-of yesterday", DiagnosticCodes.BadOption)]
    [InlineData("register --known 2021-13-01", DiagnosticCodes.BadOption)]
    [InlineData("add x --known sometime", DiagnosticCodes.BadOption)]
    [InlineData("serve --urls ftp://127.0.0.1:5080", DiagnosticCodes.BadOption)]
    [InlineData("serve --urls somewhere", DiagnosticCodes.BadOption)]
    public void A_wrong_call_is_told_and_returned(string call, string code)
    {
        Assert.Equal(2, run.Call(call.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(code, Codes());
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("read --help")]
    [InlineData("register --help")]
    public void The_help_ends_with_the_exit_codes(string call)
    {
        Assert.Equal(0, run.Call(call.Split(' ')));
        Assert.Contains("rapporteur ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("3  nothing could be read, or the store cannot be used\n", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    private void Reports()
    {
        run.Folder.Put("in/01-en.txt", English);
        run.Folder.Put("in/02-da.txt", Danish);
    }

    private List<string> Codes() => [.. run.Error.Split('\n').Where(l => l.StartsWith("RAP", StringComparison.Ordinal)).Select(l => l[..6])];

    [Theory]
    [InlineData("'reed' is no command of rapporteur.", "reed", "x", "--in", "y")]
    [InlineData("'clen' is no command of step.", "step", "clen", "--in", "a")]
    public void A_misspelt_command_is_told_once(string message, params string[] args)
    {
        Assert.Equal(2, run.Call(args));
        Assert.StartsWith($"RAP404 error: {message} (rapporteur {string.Join(' ', args)})\nRun ", run.Error, StringComparison.Ordinal);
    }
}
