using System.Text;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests;

public sealed class PipelineTests
{
    private const string Sound = "4 May 2022\n\nHarbour reopened\n\nThe port of Gdansk was opened again on Wednesday after a week of repairs, the ministry of transport said in Warsaw.\n";

    [Fact]
    public void A_sound_report_meets_no_diagnostic() => Assert.Empty(Codes(Sound));

    [Fact]
    public void The_same_report_given_twice_counts_once()
    {
        var file = File("a.txt", Sound);
        var report = Pipeline.Run([file, file], new DateOnly(2022, 5, 5), []);
        Assert.Single(report.Articles);
        Assert.Equal([DiagnosticCodes.SameReport], report.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void A_date_after_the_day_of_reading_is_doubted()
    {
        var report = Pipeline.Run([File("a.txt", Sound)], new DateOnly(2022, 5, 3), []);
        Assert.Equal([DiagnosticCodes.FutureDate], report.Diagnostics.Select(d => d.Code));
        Assert.Contains("2022-05-04", report.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_furniture_alone_has_no_body() =>
        Assert.Contains(DiagnosticCodes.NoBody, Codes("4 May 2022\n\nShare on Facebook\n"));

    [Fact]
    public void A_language_without_a_folder_is_told_and_the_report_is_kept()
    {
        var report = Pipeline.Run([File("a.txt", "2022年5月4日\n\n水曜日、港は一週間の修理を経て再開されたと運輸省が発表した。船は木曜日から再び入港する。\n")], new DateOnly(2022, 5, 5), []);
        Assert.Single(report.Articles);
        Assert.Contains(DiagnosticCodes.UnreadLanguage, report.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void An_address_with_a_broken_sign_in_its_host_loses_no_report()
    {
        const string page = "<html><head><link rel=\"canonical\" href=\"https://www.ex\uFFFDample.org/a/b\"></head><body><p>The port of Kelby was opened again on Wednesday after a week of repairs.</p></body></html>";
        Assert.Single(Pipeline.Run([File("a.html", page)], new DateOnly(2022, 5, 5), []).Articles);
    }

    [Fact]
    public void A_note_that_a_machine_translated_it_makes_a_report_mangled()
    {
        var report = Pipeline.Run([File("a.txt", Sound + "\nMachine translation\n")], new DateOnly(2022, 5, 5), []);
        Assert.True(Assert.Single(report.Articles).IsMangled);
        Assert.Contains(DiagnosticCodes.Mangled, report.Diagnostics.Select(d => d.Code));
        Assert.Equal(0, Assert.Single(report.Dossiers).Counts.Lines);
    }

    [Fact]
    public void Nothing_in_gives_nothing_out()
    {
        var report = Pipeline.Run([], new DateOnly(2022, 5, 5), []);
        Assert.Empty(report.Articles);
        Assert.Empty(report.Dossiers);
        Assert.Empty(report.Register);
        Assert.Empty(report.Diagnostics);
    }

    private static IEnumerable<string> Codes(string text) => Pipeline.Run([File("a.txt", text)], new DateOnly(2022, 5, 5), []).Diagnostics.Select(d => d.Code);

    private static SourceFile File(string name, string text) => new(name, name, Encoding.UTF8.GetBytes(text), null);
}
