using FsCheck;
using FsCheck.Fluent;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Xunit;

namespace Rapporteur.Tests.Reading.Sentences;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "The talks ended.|They resume in May.|Will they?|Yes!")]
    [InlineData("en", "Mr. Berg of the U.S. State Dept. and Dr. J. V. Hall agreed.|In the U.S.|The talks go on.")]
    [InlineData("en", "It came at 3 p.m. Monday.|No. 5 was shut on Oct. 6, he said.|It cost 7.2 million.|Then 12 left.")]
    [InlineData("en", "“We leave.|We will not return,” he said.|“Never!”|She agreed.")]
    [InlineData("en", "“Stop!” she said.|He did not…|Nobody did.|\"Enough.\"|(He meant it.)|So it ended.")]
    [InlineData("en", "They had ... nothing to say.|Was it over?!|It was.")]
    [InlineData("nl", "Minister A. de Boer c.s. sprak o.a. met dhr. Smit.|Dat was om 11.26 uur.|Daarna niet meer.")]
    [InlineData("da", "Det skete den 14. februar.|Formanden, f.eks. hr. J. Holm, kom kl. 11.30.|Så gik han.")]
    [InlineData("nb", "Det skjedde 14. februar.|Lederen, bl.a. J. Holm, kom kl. 11.30.|Så gikk han.")]
    [InlineData("sv", "Det hände den 14 februari.|Ledaren, bl.a. J. Holm, kom kl. 11.30.|Sedan gick han.")]
    [InlineData("de", "Am 14. Februar begann das 10. Paket.|Der Minister, z. B. Dr. K. Holm, kam um 11.30 Uhr.|Dann ging er.")]
    [InlineData("de", "Die Zahl stieg auf 21.|Der Rest blieb.|„Nein.|Niemals!“, sagte er.|Das war 2014.|Danach kam niemand.")]
    [InlineData("fr", "M. Duval est arrivé le 1er mai.|« Nous partons. »|Il est resté.|Pourquoi ?|On ne sait pas.")]
    [InlineData("es", "El Sr. Gil llegó.|¿Por qué?|¡Nadie lo sabe!|EE. UU. no respondió.|Fin.")]
    [InlineData("pt", "O Sr. Melo chegou.|Porquê?|Ninguém sabe.")]
    [InlineData("it", "Il sig. Riva è arrivato.|Perché?|Nessuno lo sa.")]
    [InlineData("pl", "Spotkanie odbyło się 14 lutego 2024 r. w Pradze.|Min. J. Lis milczał.|Potem wyszedł.")]
    [InlineData("cs", "Jednání začalo 14. února.|Ministr J. Malý mlčel.|Pak odešel.")]
    [InlineData("ru", "Встреча прошла 14 февраля 2024 г. в Праге.|И. И. Лисов, т. е. министр, молчал.|Потом он ушёл.")]
    [InlineData("uk", "Зустріч відбулася 14 лютого 2024 р. у Празі.|І. І. Лісовий мовчав.|Потім він пішов.")]
    public void A_paragraph_is_cut_where_its_sentences_end(string language, string cut)
    {
        var text = cut.Replace('|', ' ');
        var sentences = SentenceSplitter.Split(text, new Span(0, text.Length), language);
        Assert.Equal(cut, string.Join('|', sentences.Select(s => s.In(text))));
    }

    [Fact]
    public void An_empty_line_ends_a_sentence_and_a_single_break_does_not()
    {
        const string text = "First line\nstill first\n\nsecond";
        Assert.Equal(["First line\nstill first", "second"], SentenceSplitter.Split(text, new Span(0, text.Length), "en").Select(s => s.In(text)));
    }

    [Fact]
    public void Two_sentences_without_a_blank_between_them_are_cut_but_names_with_a_stop_are_not()
    {
        const string text = "The talks ended.Nobody came. See gazeta.Ru for more.";
        Assert.Equal(["The talks ended.", "Nobody came.", "See gazeta.Ru for more."], SentenceSplitter.Split(text, new Span(0, text.Length), "en").Select(s => s.In(text)));
    }

    [Fact]
    public void Sentences_stand_in_order_inside_the_block_and_leave_out_only_white_space() => Prop.ForAll<string?>(any =>
    {
        var text = (any ?? "") + ". A. \"B.\" 5. " + any;
        var block = Span.Between(text.Length / 5, text.Length);
        var last = block.Start;
        foreach (var sentence in SentenceSplitter.Split(text, block, "de"))
        {
            if (sentence.Start < last || sentence.Length < 1 || !block.Contains(sentence) || text[last..sentence.Start].Trim().Length > 0) return false;
            last = sentence.End;
        }

        return text[last..block.End].Trim().Length == 0;
    }).QuickCheckThrowOnFailure();
}
