using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Xunit;

namespace Rapporteur.Tests.Reading.Sentences;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("It cost 1,260 or 1.800, even 7,2.", "It|cost|1,260|or|1.800|,|even|7,2|.")]
    [InlineData("Op 190.000 en 11 000 mensen", "Op|190.000|en|11 000|mensen")]
    [InlineData("2 500 000 zł i 12\u00A0500 osób", "2 500 000|zł|i|12\u00A0500|osób")]
    [InlineData("in 2019 200 people", "in|2019|200|people")]
    [InlineData("Am 14.11.2024, am 2024-02-07, on 16/03/2023 or 17/11.", "Am|14.11.2024|,|am|2024-02-07|,|on|16/03/2023|or|17/11|.")]
    [InlineData("at 3:12 and kl. 11.26.", "at|3:12|and|kl|.|11.26|.")]
    [InlineData("NAVO-missie, l'accord, l’accord", "NAVO|-|missie|,|l|'|accord|,|l|’|accord")]
    [InlineData("от 17-го октября 2020-2021", "от|17|-|го|октября|2020|-|2021")]
    [InlineData("1er, 9th, 5%, €3", "1er|,|9th|,|5|%|,|€|3")]
    [InlineData("Oct. 6,2021", "Oct|.|6|,|2021")]
    [InlineData("„Ja!“ ... «Нет»", "„|Ja|!|“|.|.|.|«|Нет|»")]
    [InlineData("cafe\u0301 ok\u200B", "cafe\u0301|ok")]
    public void A_sentence_is_cut_into_words_numbers_and_marks(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.Tokenize(text, new Span(0, text.Length)).Select(t => t.In(text))));

    [Fact]
    public void Tokens_stand_in_order_inside_the_span_and_hold_no_outer_space() => Prop.ForAll<string?>(any =>
    {
        var text = any ?? "";
        var span = Span.Between(text.Length / 4, text.Length);
        var last = span.Start;
        foreach (var token in Tokenizer.Tokenize(text, span))
        {
            if (token.Start < last || token.Length < 1 || !span.Contains(token) || char.IsWhiteSpace(text[token.Start])) return false;
            last = token.End;
        }

        return true;
    }).QuickCheckThrowOnFailure();
}
