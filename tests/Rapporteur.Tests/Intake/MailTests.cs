using System.Text;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class MailTests
{
    private const string Head = "Received: from a.example by b.example; Wed, 4 May 2022 10:02:03 +0200\r\nFrom: =?UTF-8?Q?Ren=C3=A9e_Dubois?= <desk@wire.example>\r\nTo: news@desk.example\r\n"
        + "Subject: =?iso-8859-1?Q?F=E4hre?= =?utf-8?B?IHdpZWRlciBpbiBCZXRyaWVi?=\r\nDate: Wed, 4 May 2022 10:00:00 +0200\r\nMessage-ID: <17@wire.example>\r\nMIME-Version: 1.0\r\n";

    private static byte[] Mail(string rest) => Encoding.UTF8.GetBytes(Head + rest);

    [Fact]
    public void A_plain_mail_is_a_report_dated_and_signed()
    {
        var bytes = Mail("Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nDie F=E4hre f=E4hrt wieder, sagte der Hafenmeister am Mit=\r\ntwoch in Wei=DFenhafen.\r\n");
        var item = Inputs.One(Inputs.Take(bytes, "a.eml"));
        Assert.Contains("content=\"Fähre wieder in Betrieb\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("content=\"Renée Dubois\"", item.Content, StringComparison.Ordinal);
        Assert.Contains("Die Fähre fährt wieder, sagte der Hafenmeister am Mittwoch in Weißenhafen.", item.Content, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2022, 5, 4, 10, 2, 3, TimeSpan.FromHours(2)), item.Fetched);
        Assert.Equal("mid:17@wire.example", item.Address);
        Assert.Equal("wieder, sagte", Inputs.Source(item, bytes, "wieder, sagte"));
        Assert.Equal("F=E4hre", Inputs.Source(item, bytes, "Fähre f")[..7]);
        Assert.Equal("2022-05-04", Inputs.Read(item).Published?.Value.ToString());
    }

    [Fact]
    public void Of_two_forms_of_one_text_the_page_is_read_unless_it_is_a_shell()
    {
        const string Parts = "Content-Type: multipart/alternative; boundary=\"=_b\"\r\n\r\npreamble\r\n--=_b\r\nContent-Type: text/plain\r\n\r\n{0}\r\n--=_b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{1}\r\n--=_b--\r\n";
        const string Plain = "The ferry sails again, the office said.";
        var page = Convert.ToBase64String("<p>The ferry <b>sails</b> again, the office said.</p>"u8);
        Assert.Contains("<b>sails</b>", Inputs.One(Inputs.Take(Mail(string.Format(null, Parts, Plain, page)))).Content, StringComparison.Ordinal);
        var shell = Convert.ToBase64String("<p>See text.</p>"u8);
        Assert.Contains($"<p>{Plain}</p>", Inputs.One(Inputs.Take(Mail(string.Format(null, Parts, Plain, shell)))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Attached_reports_are_read_and_pictures_passed_over()
    {
        var page = Convert.ToBase64String(Encoding.UTF8.GetBytes(Inputs.Page), Base64FormattingOptions.InsertLineBreaks);
        var bytes = Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the attached report on the ferry.\r\n--b\r\nContent-Type: text/html; name=\"=?utf-8?Q?f=C3=A4hre.html?=\"\r\nContent-Disposition: attachment\r\n"
            + $"Content-Transfer-Encoding: base64\r\n\r\n{page}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n");
        var result = Inputs.Take(bytes, "a.eml");
        Assert.Equal(["in/a.eml", "in/a.eml/fähre.html"], result.Items.Select(i => i.Location));
        Assert.Equal("Ferry back in service", Inputs.Read(result.Items[1]).Title?.Value);
        Assert.Equal([DiagnosticCodes.PartsWithoutReport], Inputs.Codes(result));
    }

    [Fact]
    public void A_mail_that_is_cut_off_is_read_as_far_as_it_goes()
    {
        var result = Inputs.Take(Mail("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe ferry sails aga"));
        Assert.Contains("The ferry sails aga", Inputs.One(result).Content, StringComparison.Ordinal);
        Assert.Contains(DiagnosticCodes.Truncated, Inputs.Codes(result));
    }

    [Theory]
    [InlineData("From: the harbour\nA letter to the editor.\n\nIt was cold.")]
    [InlineData("Date: 4 May 2022\nPlace: Zuiderdam\nBy: Ann Lee\n\nThe ferry sails again.")]
    [InlineData("Subject: ferry\n\nThe ferry sails again.")]
    public void A_text_that_only_looks_like_a_mail_is_text(string text) => Assert.Equal(ContentKind.Text, Inputs.One(Inputs.Take(text)).Kind);
}
