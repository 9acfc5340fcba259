using System.IO.Compression;
using System.Text;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary><c>step align</c> as a user runs it.</summary>
public sealed class AlignTests : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Every_line_of_the_left_file_gets_the_best_line_of_the_right_one()
    {
        run.Folder.Put("en.txt", "The minister resigned.\r\n\nTwo ships sank near Kelby.\n");
        run.Folder.Put("da.txt", "To skibe sank ved Kelby.\nMinisteren trådte tilbage.");
        Assert.Equal(0, Align("en.txt", "en", "da.txt", "da"));
        var lines = run.Out.TrimEnd().Split('\n');
        Assert.StartsWith("{\"left\":0,\"right\":1,\"score\":0.", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"left\":1,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("{\"left\":2,\"right\":0,\"score\":0.", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_files_are_read_and_written()
    {
        using (var file = new GZipStream(File.Create(run.Folder.At("de.gz")), CompressionLevel.Fastest)) file.Write(Encoding.UTF8.GetBytes("Der Winter kommt.\nDie Schule brennt.\n"));
        run.Folder.Put("nl.txt", "De school staat in brand.\nDe winter komt.\n");
        run.Call("step", "align", "--left", run.Folder.At("de.gz"), "--left-language", "de", "--right", run.Folder.At("nl.txt"), "--right-language", "nl-BE", "--out", run.Folder.At("out.jsonl.gz"));
        using var packed = new StreamReader(new GZipStream(File.OpenRead(run.Folder.At("out.jsonl.gz")), CompressionMode.Decompress));
        Assert.StartsWith("{\"left\":0,\"right\":1,", packed.ReadLine(), StringComparison.Ordinal);
        Assert.StartsWith("{\"left\":1,\"right\":0,", packed.ReadLine(), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void A_language_the_bridge_does_not_know_is_said()
    {
        run.Folder.Put("a.txt", "Kelby 12\n");
        run.Folder.Put("b.txt", "Kelby 12\n");
        Align("a.txt", "tlh", "b.txt", "en");
        Assert.Contains("RAP220", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"right\":0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_and_nothing_is_written()
    {
        run.Folder.Put("a.txt", "Kelby 12\n");
        Assert.NotEqual(0, Align("a.txt", "en", "missing.txt", "nl"));
        Assert.Contains("RAP101", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    private int Align(string left, string leftLanguage, string right, string rightLanguage) =>
        run.Call("step", "align", "--left", run.Folder.At(left), "--left-language", leftLanguage, "--right", run.Folder.At(right), "--right-language", rightLanguage);
}
