using Rapporteur.Io.Files;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Io.Files;

public sealed class ReportFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_gives_its_reports_at_any_depth_in_order()
    {
        foreach (var name in new[] { "b.txt", "A.HTML", "deep/er/c.htm", "gold.json", "notes.md", ".hidden.txt", ".git/x.txt", "a b.txt" }) folder.Put(name, "x");
        var files = ReportFiles.Find([folder.Top]);
        Assert.Equal(["A.HTML", "a b.txt", "b.txt", "deep/er/c.htm"], files.Select(f => f.Location[(folder.Top.Length + 1)..]));
        Assert.Equal(["A.HTML", "a b.txt", "b.txt", "c.htm"], files.Select(f => f.Name));
        Assert.Empty(files.Diagnostics);
    }

    [Fact]
    public void The_order_of_the_paths_does_not_matter()
    {
        var one = folder.Put("one/1.txt", "x");
        var two = folder.Put("two/1.txt", "y");
        Assert.Equal(ReportFiles.Find([one, two]).Select(f => f.Location), ReportFiles.Find([two, one]).Select(f => f.Location));
    }

    [Fact]
    public void A_named_file_is_taken_whatever_it_is_called()
    {
        var file = Assert.Single(ReportFiles.Find([folder.Put("report.dat", "text")]));
        Assert.Equal("report.dat", file.Name);
        Assert.Equal("text"u8.ToArray(), file.Bytes.ToArray());
    }

    [Fact]
    public void A_file_named_twice_is_read_once()
    {
        var path = folder.Put("x/1.txt", "x");
        Assert.Single(ReportFiles.Find([path, folder.At("x"), folder.At("x/../x")]));
    }

    [Fact]
    public void A_path_that_does_not_exist_and_a_folder_without_reports_are_told()
    {
        folder.Put("empty/gold.json", "{}");
        folder.Put("full/a.txt", "x");
        var files = ReportFiles.Find([folder.At("none"), folder.At("empty"), folder.At("full")]);
        Assert.Equal(
            [(DiagnosticCodes.NoSuchPath, folder.At("none")), (DiagnosticCodes.EmptyFolder, folder.At("empty"))],
            files.Diagnostics.Select(d => (d.Code, d.Place)));
        Assert.Single(files);
    }

    [Fact]
    public void A_file_that_goes_away_is_told_and_the_rest_is_read()
    {
        var gone = folder.Put("1.txt", "x");
        folder.Put("2.txt", "y");
        var files = ReportFiles.Find([folder.Top]);
        File.Delete(gone);
        Assert.Equal(["2.txt"], files.Select(f => f.Name));
        Assert.Equal((DiagnosticCodes.Unreadable, gone), files.Diagnostics.Select(d => (d.Code, d.Place)).Single());
    }

    [Fact]
    public void A_link_back_up_does_not_go_round_for_ever()
    {
        folder.Put("in/a.txt", "x");
        Directory.CreateSymbolicLink(folder.At("in/up"), folder.Top);
        Assert.Single(ReportFiles.Find([folder.Top]));
    }

    [Fact]
    public void Files_are_read_as_they_are_come_to()
    {
        folder.Put("1.txt", "x");
        var second = folder.Put("2.txt", "old");
        using var files = ReportFiles.Find([folder.Top]).GetEnumerator();
        Assert.True(files.MoveNext());
        File.WriteAllText(second, "new");
        Assert.True(files.MoveNext());
        Assert.Equal("new"u8.ToArray(), files.Current.Bytes.ToArray());
    }

    [Fact]
    public void What_is_not_called_a_text_is_known_by_its_first_bytes()
    {
        folder.Put("page.php", "<!DOCTYPE html><html><body><p>x</p></body></html>");
        folder.Put("feed", "<rss><channel><item><title>x</title></item></channel></rss>");
        folder.Put("code.js", "var x = 1;");
        Assert.Equal(["feed", "page.php"], ReportFiles.Find([folder.Top]).Select(f => f.Name));
    }

    [Fact]
    public void Standard_input_is_read_where_a_dash_stands()
    {
        var files = ReportFiles.Find(["-"], null, () => new MemoryStream("{\"title\": \"A\", \"text\": \"B.\"}\n{\"title\": \"C\", \"text\": \"D.\"}\n"u8.ToArray()));
        Assert.Equal(["-#record-1", "-#record-2"], files.Select(f => f.Location));
        Assert.Empty(files.Diagnostics);
    }

    [Fact]
    public void An_archive_is_read_part_by_part_and_says_what_it_passed_over()
    {
        File.WriteAllBytes(folder.Put("a.zip", ""), Intake.Inputs.Zip(("a.txt", "x"u8.ToArray()), ("b.css", "y"u8.ToArray())));
        var files = ReportFiles.Find([folder.Top], FieldNames.Parse("text=body"));
        var file = Assert.Single(files);
        Assert.Equal(folder.At("a.zip/a.txt"), file.Location);
        Assert.Equal("text=body", file.Fields?.ToString());
        Assert.Equal([DiagnosticCodes.PartsWithoutReport], files.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_file_whose_name_is_no_sound_text_is_told()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Names are sound text on other systems.");
        Shell("printf x > \"$(printf 'b\\377.txt')\"");
        try
        {
            folder.Put("a.txt", "x");
            var files = ReportFiles.Find([folder.Top]);
            Assert.Equal(["a.txt"], files.Select(f => f.Name));
            var told = Assert.Single(files.Diagnostics);
            Assert.Equal((DiagnosticCodes.Unreadable, folder.Top + "/b\uFFFD.txt"), (told.Code, told.Place));
        }
        finally
        {
            Shell("rm -f b*.txt");
        }
    }

    private void Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder.Top })!;
        shell.WaitForExit();
    }
}
