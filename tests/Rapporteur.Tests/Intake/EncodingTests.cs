using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class EncodingTests
{
    [Theory]
    [InlineData(new byte[] { 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xFE, 0xC0 })]
    public void Stray_bytes_in_English_are_broken_places_and_not_letters(byte[] stray)
    {
        byte[] bytes = [.. "The harbour office said the ferry "u8, .. stray, .. " sails again on Wednesday, after a week of repairs to its ramp. Tickets bought before stay valid until the end of the month. "u8];
        byte[] text = [.. bytes, .. Enumerable.Repeat(bytes[..30], 5).SelectMany(b => b)];
        var item = Inputs.One(Inputs.Take(text));
        Assert.Equal("utf-8", item.Origin.EncodingName);
        Assert.Contains("ferry " + new string('\uFFFD', stray.Length) + " sails", item.Content, StringComparison.Ordinal);
        Assert.Equal([DiagnosticCodes.BrokenEncoding], item.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void One_broken_place_is_told_as_one()
    {
        byte[] bytes = [.. "à côté de "u8, 0xFF, .. " l’été"u8];
        Assert.StartsWith("1 broken place in the utf-8 text was replaced", Assert.Single(Inputs.One(Inputs.Take(bytes)).Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void UTF16_without_a_mark_is_known_in_every_script(string encoding)
    {
        foreach (var text in new[] { "2022年5月4日、港は一週間の修理を経て再開された。 船は木曜日から再び入港する。", "عادت العبارة إلى الخدمة يوم الأربعاء بعد أسبوع من الإصلاحات.", "The ferry is back." })
        {
            Assert.Equal(text, Inputs.One(Inputs.Take(CodePages.Of(encoding)!.GetBytes(text))).Content);
        }
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("iso-2022-jp")]
    public void Encodings_of_several_bytes_a_character_are_read_where_a_page_declares_them(string encoding)
    {
        var page = $"<html><head><meta charset=\"{encoding}\"></head><body>\n<p>港は水曜日に再開された。</p>\n</body></html>";
        var bytes = CodePages.Of(encoding)!.GetBytes(page);
        var item = Inputs.One(Inputs.Take(bytes));
        Assert.Equal(page, item.Content);
        Assert.Equal(encoding, item.Origin.EncodingName);
    }

    [Theory]
    [InlineData("<p>The ferry sails again.</p>")]
    [InlineData("<!-- saved -->\n<div class=\"text\">The ferry sails again.</div>")]
    [InlineData("<h1>Ferry</h1>The ferry sails again.")]
    public void A_part_of_a_page_is_a_page(string text) => Assert.Equal(ContentKind.Html, Inputs.One(Inputs.Take(text)).Kind);

    [Theory]
    [InlineData("Wed, 04 May 2022 09:15:00 +0200", "2022-05-04T07:15:00")]
    [InlineData("Wed, 4 May 2022 09:15:00 GMT (kind of)", "2022-05-04T09:15:00")]
    [InlineData("2022-05-04T09:15:00Z", "2022-05-04T09:15:00")]
    [InlineData("20220504091500", "2022-05-04T09:15:00")]
    [InlineData("1651655700", "2022-05-04T09:15:00")]
    [InlineData("1651655700000", "2022-05-04T09:15:00")]
    [InlineData("yesterday", null)]
    public void Moments_are_read_as_containers_write_them(string text, string? expected) =>
        Assert.Equal(expected, Moments.Parse(text)?.UtcDateTime.ToString("s"));
}
