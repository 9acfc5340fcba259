using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Text;

public sealed class FormIndexTests
{
    [Theory]
    [InlineData("embassy", "The Embassy closed", "Embassy")]
    [InlineData("embassy", "Two embassys", "")]
    [InlineData("suspen*", "They suspended it; suspense", "suspended+suspense")]
    [InlineData("*botschaft", "Die Landesbotschaft und Botschafter", "Landesbotschaft")]
    [InlineData("*botschaft*", "Die Landesbotschafter und Botschaft", "Landesbotschafter+Botschaft")]
    [InlineData("росси{я,и,ю,ей}", "Россия и России, но не россиян", "Россия+России")]
    [InlineData("{,per}mission", "mission, permission, admission", "mission+permission")]
    [InlineData("{a,b{c,d}}x", "ax bcx bdx bx", "ax+bcx+bdx")]
    [InlineData("declare persona non grata", "to declare persona non grata twice", "declare persona non grata")]
    [InlineData("chargé d affaires", "the chargé d'affaires and chargé d’affaires", "chargé d'affaires+chargé d’affaires")]
    [InlineData("chargé d'affaires", "the chargé d'affaires", "chargé d'affaires")]
    [InlineData("navo missie", "de NAVO-missie in", "NAVO-missie")]
    [InlineData("navo missie", "de NAVO - missie in", "")]
    [InlineData("=US", "US and us and Us", "US")]
    [InlineData("=U.S.", "the U.S. and u.s.", "U.S.")]
    [InlineData("=Росс*", "Россия и россияне", "Россия")]
    [InlineData("state*  visit", "a state visit, stately visit", "state visit+stately visit")]
    [InlineData("jan.", "on Jan. 3 and jan 4", "Jan.")]
    [InlineData("a | b | c d", "b a x c d", "b+a+c d")]
    [InlineData("ab*", "abbey crab ab", "abbey+ab")]
    public void A_form_is_met_as_the_data_format_says(string row, string text, string expected) =>
        Assert.Equal(expected, string.Join('+', Hits(row, text).Select(h => h.Words)));

    [Theory]
    [InlineData("nam .. af", "Hun nam gisteren afscheid en nam de taak af", "5,8")]
    [InlineData("rief .. zurück", "Wien rief seinen Botschafter zurück", "1,4")]
    [InlineData("a .. b c .. d", "a b x b c y d", "0,3,4,6")]
    [InlineData("rief .. zurück", "rief a b c d e f g h i j k l zurück", "")]
    [InlineData("rief .. zurück", "rief a b, c d e f g h i j k zurück", "0,13")]
    public void A_gap_form_gives_the_tokens_that_fit(string row, string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Hits(row, text).Select(h => string.Join(',', h.Matched))));

    [Fact]
    public void A_word_may_carry_several_values_and_each_is_given_once()
    {
        var index = new FormIndex<string>();
        index.AddRow("close{,d} | clos*", "close");
        index.Add("closed", "shut");
        var hits = new List<FormHit<string>>();
        const string text = "It closed";
        index.Find(text, Tokenizer.Tokenize(text, new Span(0, text.Length)), hits);
        Assert.Equal(["close", "shut"], hits.Select(h => h.Value).Order(StringComparer.Ordinal));
        Assert.All(hits, h => Assert.Equal((1, 2), (h.FirstToken, h.EndToken)));
    }

    [Fact]
    public void Broken_forms_and_very_long_words_do_no_harm()
    {
        var index = new FormIndex<int>();
        foreach (var form in new[] { "{a,b", "a}b", "*", "**", "..", "x ..", "=", "{}", " ", string.Join(' ', Enumerable.Repeat("w", 40)) }) index.Add(form, 1);
        var hits = new List<FormHit<int>>();
        var text = new string('x', 500) + " {a,b =";
        index.Find(text, Tokenizer.Tokenize(text, new Span(0, text.Length)), hits);
        Assert.All(hits, h => Assert.InRange(h.EndToken, h.FirstToken + 1, 7));
    }

    private static List<(string Words, int[] Matched)> Hits(string row, string text)
    {
        var index = new FormIndex<int>();
        index.AddRow(row, 1);
        var tokens = Tokenizer.Tokenize(text, new Span(0, text.Length));
        var hits = new List<FormHit<int>>();
        index.Find(text, tokens, hits);
        return [.. hits.Select(h => (text[tokens[h.FirstToken].Start..tokens[h.EndToken - 1].End], h.Matched.ToArray()))];
    }
}
