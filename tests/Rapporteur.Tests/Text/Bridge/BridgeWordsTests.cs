using Rapporteur.Text.Bridge;
using Xunit;

namespace Rapporteur.Tests.Text.Bridge;

public sealed class BridgeWordsTests
{
    [Theory]
    [InlineData("1,250 boats", "1250")]
    [InlineData("1.250 Boote", "1250")]
    [InlineData("1 250 bateaux", "1250")]
    [InlineData("2,5 Prozent", "2.5")]
    [InlineData("2.5 per cent", "2.5")]
    [InlineData("007", "7")]
    [InlineData("im Jahr 2031, das", "2031")]
    public void A_number_is_the_same_however_it_is_written(string text, string number) =>
        Assert.Equal([number], Read(text).Where(w => w.IsNumber).Select(w => w.Text));

    [Fact]
    public void Words_end_at_hyphens_and_latin_apostrophes_and_hold_cyrillic_ones() =>
        Assert.Equal(["l", "accord", "navo", "missie", "обєкт", "елка"], Read("L'accord NAVO-missie об'єкт ёлка").Select(w => w.Text));

    [Fact]
    public void Every_word_is_where_its_span_says()
    {
        const string text = "Старый мост, (l’île) 12.500 km";
        Assert.All(Read(text), w => Assert.Equal(w.Text.Length, text.Substring(w.Start, w.Length).Count(c => char.IsLetterOrDigit(c))));
    }

    [Theory]
    [InlineData("الحُكومَةُ", "الحكومه")]
    [InlineData("الحكـــومة", "الحكومه")]
    [InlineData("إلى", "الي")]
    [InlineData("أخبار", "اخبار")]
    public void Arabic_words_lose_short_vowels_and_stretching_and_the_forms_of_one_letter_are_one(string text, string word) =>
        Assert.Equal([word], Read(text).Select(w => w.Text));

    [Fact]
    public void Any_text_can_be_read()
    {
        foreach (var text in (string[])["", "'", "0", "0,", "\uD83D\uDE00\u0301", new string('ж', 500), "1'000'000'000'000'000", "\u00AD\u00AD"]) Assert.All(Read(text), w => Assert.True(w.Text.Length <= BridgeWords.LongestWord));
    }

    private static List<BridgeWord> Read(string text)
    {
        var words = new List<BridgeWord>();
        BridgeWords.Read(text, words);
        return words;
    }
}
