using System.Text;
using Rapporteur.Model;
using Rapporteur.Reading.Words;
using Xunit;

namespace Rapporteur.Tests.Reading.Words;

/// <summary>What holds for any text in any language.</summary>
public sealed class WordCutterPropertyTests
{
    private static readonly string[] Scraps =
    [
        "The", "harbour", "del", "dell'", "l'", "don't", "d.C.", "J.", "3.", "1.000,50", "20", "%", "€", "„", "“", "«", "»", "\"", "'", "’", "(", ")", "[", "-", "–", "--", "...", "…", "!", "?!", ".", ",", ":", ";",
        " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\r", "\t", "\u00A0", "\u2028", "\u2029", "\u0085", "\uFEFF", "\u200B", "\u0301", "\uD83D\uDE00", "\u2764\uFE0F", "\uD83D", "\uDE00", "\uFFFF", "\0",
        "https://a.example/b?c=d&e", "x@y.example", "#tag", "@name", "Жук", "где-то", "中文。", "です", "ไทย", "مرحبا؟", "हिन्दी।", "😀😀", ":-)", "İ", "ß", "ǅ", "Ⅳ", "½", "𝒜",
    ];

    [Fact]
    public void Tokens_cover_exactly_what_is_not_white_space_in_order()
    {
        var random = new Random(22111963);
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => Scraps[random.Next(Scraps.Length)]));
            AssertCovered(text, Cutting.Tokens(Language(random), text));
        }
    }

    [Fact]
    public void Any_code_units_at_all_are_covered()
    {
        var random = new Random(1912);
        for (var round = 0; round < 400; round++)
        {
            var units = new char[random.Next(1, 200)];
            foreach (ref var unit in units.AsSpan()) unit = (char)random.Next(char.MaxValue + 1);
            var text = new string(units);
            AssertCovered(text, Cutting.Tokens(Language(random), text));
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('.')]
    [InlineData('\'')]
    [InlineData('7')]
    [InlineData('\uD83D')]
    [InlineData('\u0301')]
    [InlineData('文')]
    [InlineData('\n')]
    [InlineData(' ')]
    public void A_million_of_one_sign_is_cut(char sign)
    {
        var text = new string(sign, 1_000_000);
        AssertCovered(text, Cutting.Tokens("fr", text));
    }

    [Fact]
    public void A_text_is_cut_the_same_again_and_by_many_at_once()
    {
        var random = new Random(5);
        var texts = Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, 60).Select(_ => Scraps[random.Next(Scraps.Length)]))).ToArray();
        var alone = texts.Select(t => Cutting.Show("pt", t)).ToArray();
        var together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Cutting.Show("pt", texts[i]));
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 9)]
    [InlineData(4, 6)]
    [InlineData(4, int.MaxValue)]
    [InlineData(900, 3)]
    [InlineData(-5, 9)]
    [InlineData(int.MinValue, 4)]
    public void Only_the_part_that_is_asked_for_is_cut(int start, int length)
    {
        const string text = "One two. Three four.";
        var tokens = new List<SurfaceToken>();
        WordCutter.Cut(text, new Span(start, length), "en", tokens);
        var (from, to) = (Math.Clamp(start, 0, text.Length), (int)Math.Clamp((long)start + length, Math.Clamp(start, 0, text.Length), text.Length));
        AssertCovered(text, tokens, from, to);
    }

    [Fact]
    public void What_is_in_the_list_stays()
    {
        var tokens = Cutting.Tokens("en", "One.");
        WordCutter.Cut("Two.", new Span(0, 4), "en", tokens);
        Assert.Equal([3, 1, 3, 1], tokens.Select(t => t.Length));
    }

    [Fact]
    public void A_blank_line_always_ends_a_sentence()
    {
        foreach (var language in Cutting.Languages.Append("xx"))
        {
            Assert.Equal(2, Cutting.Sentences(language, "and so it\n\nwent on").Count);
            Assert.Equal(2, Cutting.Sentences(language, "and so it \r\n \t\r\n went on").Count);
        }
    }

    private static string Language(Random random) => random.Next(8) == 0 ? "tlh" : Cutting.Languages[random.Next(Cutting.Languages.Length)];

    private static void AssertCovered(string text, List<SurfaceToken> tokens) => AssertCovered(text, tokens, 0, text.Length);

    private static void AssertCovered(string text, List<SurfaceToken> tokens, int from, int to)
    {
        var at = from;
        foreach (var token in tokens)
        {
            Assert.True(token.Length > 0, Plain(text));
            for (; at < token.Start; at++) Assert.True(char.IsWhiteSpace(text[at]), $"{at} is in no token of {Plain(text)}");
            Assert.Equal(token.Start, at);
            for (; at < token.Start + token.Length; at++) Assert.False(char.IsWhiteSpace(text[at]), $"{at} is in a token of {Plain(text)}");
            Assert.Equal(at == to || char.IsWhiteSpace(text[at]), token.HasSpaceAfter);
            Assert.True(token.Words.IsDefault || (token.Words.Length > 1 && token.Words.All(w => w.Length > 0)), Plain(text));
        }

        for (; at < to; at++) Assert.True(char.IsWhiteSpace(text[at]), $"{at} is in no token of {Plain(text)}");
        Assert.True(tokens.Count == 0 || tokens[^1].EndsSentence, Plain(text));
    }

    private static string Plain(string text) => Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text.Length > 300 ? text[..300] : text));
}
