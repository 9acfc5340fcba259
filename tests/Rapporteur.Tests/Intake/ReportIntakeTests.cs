using System.Security.Cryptography;
using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Intake;

public sealed class ReportIntakeTests
{
    private const string Dutch = "Het café aan de Zuiderkade in België blijft dicht, zei burgemeester Noëlle Desmedt. “Geen discussie”, aldus haar woordvoerder.";
    private const string French = "Le préfet a décidé où placer la barrière : « C’est la même règle pour tous », a-t-il déclaré à la conférence de presse d’août.";
    private const string Danish = "Færgen til Ærø sejler ikke på søndag, oplyser rederiet. Årsagen er hård blæst fra nordøst, og næste afgang er først mandag.";
    private const string Polish = "Związek żąda podwyżki; strajk ma się zacząć we środę. „Pójdziemy do końca” – powiedział łódzki działacz Bożydar Źrebięcy.";
    private const string Czech = "Vláda v úterý zrušila přísnější kontroly na hranicích. „Řidiči už nebudou čekat,“ řekl mluvčí ministerstva Šťastný novinářům.";
    private const string Russian = "Порт закрыли на трое суток, сообщили в управлении. «Суда ждут на рейде», — сказал диспетчер Объедков. Ёмкости проверят позже.";
    private const string Ukrainian = "Міністр оголосив про перемир’я на п’ять днів. Її підпис є під угодою, а ґрунт для переговорів, за його словами, вже є.";

    [Theory]
    [InlineData(Dutch, "windows-1252")]
    [InlineData(French, "windows-1252")]
    [InlineData(Danish, "windows-1252")]
    [InlineData(Polish, "windows-1250")]
    [InlineData(Czech, "windows-1250")]
    [InlineData(Russian, "windows-1251")]
    [InlineData(Ukrainian, "windows-1251")]
    [InlineData(Russian, "utf-16le")]
    [InlineData(Ukrainian, "utf-16be")]
    [InlineData(Dutch, "utf-16le")]
    [InlineData(Danish, "utf-16be")]
    public void Text_without_a_mark_is_read_in_the_encoding_its_bytes_speak_for(string text, string encoding)
    {
        var item = TakeOne(Bytes(text, encoding));
        Assert.Equal(text, item.Content);
        Assert.Equal(encoding, item.Origin.EncodingName);
        Assert.Contains(item.Diagnostics, d => d.Code == DiagnosticCodes.OtherEncoding);
    }

    [Theory]
    [InlineData("iso-8859-2")]
    [InlineData("windows-1250")]
    public void Polish_and_Czech_are_told_apart_from_western_text_in_either_encoding(string encoding)
    {
        foreach (var text in new[] { Polish, Czech })
        {
            var plain = text.Replace('“', '"').Replace('„', '"').Replace('”', '"').Replace('–', '-');
            Assert.Equal(plain, TakeOne(Bytes(plain, encoding)).Content);
        }
    }

    [Fact]
    public void Russian_in_KOI8_is_read()
    {
        var plain = Russian.Replace('«', '"').Replace('»', '"').Replace('—', '-');
        var item = TakeOne(Bytes(plain, "koi8-r"));
        Assert.Equal(plain, item.Content);
    }

    [Theory]
    [InlineData("utf-8", 3)]
    [InlineData("utf-16le", 2)]
    [InlineData("utf-16be", 2)]
    public void A_byte_order_mark_is_obeyed_and_is_no_part_of_the_text(string encoding, int markLength)
    {
        var bytes = Bytes("\uFEFF" + Russian, encoding);
        var item = TakeOne(bytes);
        Assert.Equal(Russian, item.Content);
        Assert.Equal(markLength, item.Origin.Pieces[0].ByteStart);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1251")]
    public void Every_word_leads_to_its_bytes(string encoding)
    {
        var text = string.Join('\n', Enumerable.Repeat(Russian, 100));
        var bytes = Bytes(text, encoding);
        var item = TakeOne(bytes);
        foreach (var start in new[] { 0, 17, 4090, 4095, 5000, item.Content.Length - 9 })
        {
            var span = new Span(start, 9);
            var place = ByteTrace.Bytes(item.Origin, item.Content, span);
            Assert.NotNull(place);
            Assert.Equal(span.In(item.Content), CodePages.Of(encoding)!.GetString(bytes, (int)place.Value.Start, (int)place.Value.Length));
        }
    }

    [Fact]
    public void Broken_places_are_replaced_counted_and_located()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("première ligne\nà côté "), 0xC3, 0x28, 0xFF, .. Encoding.UTF8.GetBytes(" après l’été")];
        var item = TakeOne(bytes);
        Assert.Equal("première ligne\nà côté \uFFFD(\uFFFD après l’été", item.Content);
        var broken = Assert.Single(item.Diagnostics, d => d.Code == DiagnosticCodes.BrokenEncoding);
        Assert.StartsWith("2 broken places", broken.Message, StringComparison.Ordinal);
        Assert.Contains("byte 26", broken.Message, StringComparison.Ordinal);
        Assert.EndsWith(":2", broken.Place, StringComparison.Ordinal);
        Assert.Equal((26L, 1L), ByteTrace.Bytes(item.Origin, item.Content, new Span(item.Content.IndexOf('\uFFFD', StringComparison.Ordinal), 1)));
        Assert.Equal(Encoding.UTF8.GetString(bytes, 30, 6), Word(item, bytes, "après"));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_UTF16_is_a_broken_place()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("voor "), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes(" na 😀.")];
        var item = TakeOne(bytes);
        Assert.Equal("voor \uFFFD na 😀.", item.Content);
        Assert.Contains(item.Diagnostics, d => d.Code == DiagnosticCodes.BrokenEncoding);
    }

    [Fact]
    public void A_page_that_declares_its_encoding_is_believed_where_it_is_not_UTF8()
    {
        const string Page = "<html><head><meta charset=\"iso-8859-5\"><title>Порт</title></head><body><p>Порт закрыт.</p></body></html>";
        var item = TakeOne(Bytes(Page, "iso-8859-5"));
        Assert.Equal(Page, item.Content);
        Assert.Equal("iso-8859-5", item.Origin.EncodingName);
        Assert.Equal(ContentKind.Html, item.Kind);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("x-unknown")]
    [InlineData("utf-32")]
    public void What_a_page_declares_that_cannot_be_is_not_believed(string declared)
    {
        byte[] page = [.. Bytes($"<html><head><meta charset=\"{declared}\"></head><body><p>", "utf-8"), .. Bytes(Dutch, "windows-1252"), .. "</p></body></html>"u8];
        Assert.Contains(Dutch, TakeOne(page).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_declares_Latin_1_is_read_as_browsers_do()
    {
        const string Page = "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'><html><body><p>“Café”</p></body></html>";
        Assert.Equal(Page, TakeOne(Bytes(Page, "windows-1252")).Content);
    }

    [Fact]
    public void A_page_that_is_sound_UTF8_is_read_so_whatever_it_declares()
    {
        const string Page = "<html><head><meta charset='windows-1251'></head><body><p>Où est la clé ?</p></body></html>";
        Assert.Equal(Page, TakeOne(Encoding.UTF8.GetBytes(Page)).Content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t \r\n ")]
    [InlineData("\uFEFF\u200B \n")]
    public void What_prints_nothing_is_an_empty_file(string text) => AssertRefused(DiagnosticCodes.EmptyFile, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Binary_files_are_refused()
    {
        AssertRefused(DiagnosticCodes.Binary, "%PDF-1.7\nno text at all"u8.ToArray());
        AssertRefused(DiagnosticCodes.Binary, [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13]);
        var noise = new byte[5000];
        new Random(7).NextBytes(noise);
        AssertRefused(DiagnosticCodes.Binary, noise);
        AssertRefused(DiagnosticCodes.Binary, [1, 0, 0, 0, 9, 0, 2, 0, 0, 0, 0, 0, 3, 0]);
    }

    [Fact]
    public void One_stray_control_character_makes_no_binary_file() => Assert.Equal("a\0b\u0001 word", TakeOne("a\0b\u0001 word"u8.ToArray()).Content);

    [Fact]
    public void The_limit_is_sixteen_mebibytes() => Assert.Equal(16_777_216, IntakeLimits.Default.LargestInput);

    [Fact]
    public void Only_the_beginning_of_a_too_large_input_is_read_and_no_character_is_cut_in_two()
    {
        var bytes = Encoding.UTF8.GetBytes("abc жжж");
        var result = ReportIntake.Take(Source(bytes), new IntakeLimits { LargestInput = 7 });
        var item = Assert.Single(result.Items);
        Assert.Equal("abc ж", item.Content);
        Assert.Equal([DiagnosticCodes.TooLarge], item.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public void The_id_is_the_hash_of_name_and_bytes()
    {
        var bytes = "a report"u8.ToArray();
        var expected = Convert.ToHexStringLower(SHA256.HashData([.. "report.txt"u8, 0, .. bytes]))[..16];
        Assert.Equal(expected, TakeOne(bytes).Id.Value);
        Assert.NotEqual(expected, Assert.Single(ReportIntake.Take(Source(bytes) with { Name = "other.txt" }).Items).Id.Value);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<title>x</title>", ContentKind.Html)]
    [InlineData("<!-- saved --><html lang=nl><body>tekst", ContentKind.Html)]
    [InlineData("<div><p>one</p><p>two</p><p>three <b>bold</b></p><a href=x>more</a></div>", ContentKind.Html)]
    [InlineData("The prize is < 5 euros and > 3 euros.", ContentKind.Text)]
    [InlineData("He wrote <br> in the chat.\nNothing else.", ContentKind.Text)]
    public void Markup_is_known_by_content(string content, ContentKind kind) => Assert.Equal(kind, TakeOne(Encoding.UTF8.GetBytes(content)).Kind);

    [Fact]
    public void Random_bytes_never_throw_and_every_piece_lies_inside_them()
    {
        var random = new Random(20211018);
        for (var round = 0; round < 400; round++)
        {
            var bytes = new byte[random.Next(1, 600)];
            random.NextBytes(bytes);
            if (round % 2 == 0)
            {
                for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)(bytes[i] < 200 ? 32 + (bytes[i] % 95) : bytes[i]);
            }

            foreach (var item in ReportIntake.Take(Source(bytes)).Items) AssertSoundMap(item, bytes.Length);
        }
    }

    private static void AssertSoundMap(RawItem item, int byteCount)
    {
        var text = 0;
        long from = 0;
        foreach (var piece in item.Origin.Pieces)
        {
            Assert.Equal(text, piece.Text.Start);
            Assert.True(piece.ByteStart >= from && piece.ByteLength > 0);
            text = piece.Text.End;
            from = piece.ByteStart + piece.ByteLength;
        }

        Assert.Equal(item.Content.Length, text);
        Assert.True(from <= byteCount);
    }

    private static string Word(RawItem item, byte[] bytes, string word)
    {
        var place = ByteTrace.Bytes(item.Origin, item.Content, new Span(item.Content.LastIndexOf(word, StringComparison.Ordinal), word.Length));
        return Encoding.UTF8.GetString(bytes, (int)place!.Value.Start, (int)place.Value.Length);
    }

    private static void AssertRefused(string code, byte[] bytes)
    {
        var result = ReportIntake.Take(Source(bytes));
        Assert.Empty(result.Items);
        Assert.Equal([code], result.Diagnostics.Select(d => d.Code));
    }

    private static byte[] Bytes(string text, string encoding) => CodePages.Of(encoding)!.GetBytes(text);

    private static SourceFile Source(byte[] bytes) => new("report.txt", "reports/report.txt", bytes, null);

    private static RawItem TakeOne(byte[] bytes) => Assert.Single(ReportIntake.Take(Source(bytes)).Items);
}
