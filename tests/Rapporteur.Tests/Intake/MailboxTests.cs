using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class MailboxTests
{
    private const string Opening = "From desk@wire.example Wed May  4 10:00:00 2022\n";

    [Fact]
    public void Every_mail_of_a_mailbox_is_a_report()
    {
        var bytes = Encoding.UTF8.GetBytes(Mail(1, "The ferry sails again.\n\nFrom Wednesday on tickets are valid at 10:00 in 2022 too.\n") + Mail(2, "The bridge was closed.\n\n>From the bank one sees it.\n>>From afar too.\n") + Mail(3, "The port opened."));
        var result = Inputs.Take(bytes, "news.mbox");
        Assert.Equal(["in/news.mbox#mail-1", "in/news.mbox#mail-2", "in/news.mbox#mail-3"], result.Items.Select(i => i.Location));
        Assert.Equal(["mid:1@wire.example", "mid:2@wire.example", "mid:3@wire.example"], result.Items.Select(i => i.Address));
        Assert.Contains("From Wednesday on", result.Items[0].Content, StringComparison.Ordinal);
        Assert.Contains("<p>From the bank one sees it.", result.Items[1].Content, StringComparison.Ordinal);
        Assert.Contains("&gt;From afar too.", result.Items[1].Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Item 3\"", result.Items[2].Content, StringComparison.Ordinal);
        Assert.Empty(Inputs.Codes(result));
    }

    [Fact]
    public void A_mailbox_is_known_by_its_first_lines_and_one_mail_in_it_keeps_its_name()
    {
        var bytes = Encoding.UTF8.GetBytes(Mail(1, "The ferry sails again."));
        Assert.Equal("m", Inputs.One(Inputs.Take(bytes, "m")).Name);
        Assert.True(ReportIntake.MayHoldReports("m", bytes));
        Assert.Equal(ContentKind.Text, Inputs.One(Inputs.Take("From Riga at 10:00 on 4 May 2022\nthe ferry sails again.", "a.txt")).Kind);
    }

    [Fact]
    public void A_mail_longer_than_a_report_spoils_none_after_it()
    {
        var bytes = Encoding.UTF8.GetBytes(Mail(1, new string('x', 5000) + "\n") + Mail(2, "The bridge was closed."));
        var result = Inputs.Take(bytes, "m", new IntakeLimits { LargestInput = 1000 });
        Assert.Contains("The bridge was closed.", result.Items[^1].Content, StringComparison.Ordinal);
        Assert.Equal("in/m#mail-1", Assert.Single(result.Diagnostics, d => d.Code == DiagnosticCodes.TooLarge).Place);
    }

    private static string Mail(int number, string text) =>
        $"{Opening}From: Desk <desk@wire.example>\nTo: news@desk.example\nSubject: Item {number}\nDate: Wed, 4 May 2022 10:0{number}:00 +0200\nMessage-ID: <{number}@wire.example>\n\n{text}\n\n";
}
