using Rapporteur.Reading;
using Rapporteur.Reading.Packs;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Annotation;

public sealed class LanguagePackTests
{
    private const int MostBytes = 4_000_000;

    public static TheoryData<string, string, string> Sentences => new()
    {
        { "da", "Ministeren Karen Holm lukkede havnen i Aarhus.", "havn" },
        { "de", "Die Ministerin Karla Brandt schloss die Häfen in Hamburg.", "Hafen" },
        { "en", "The minister Karen Holt closed the harbours in London.", "harbour" },
        { "es", "La ministra Carmen Rojas cerró los puertos de Madrid.", "puerto" },
        { "fr", "La ministre Claire Durand a fermé les ports de Paris.", "port" },
        { "it", "La ministra Carla Rossi ha chiuso i porti di Roma.", "chiudere" },
        { "nb", "Ministeren Karen Holm stengte havnen i Oslo.", "havn" },
        { "nl", "Minister Karin Jansen sloot de havens in Amsterdam.", "haven" },
        { "pl", "Minister Karol Nowak zamknął porty w Warszawie.", "port" },
        { "pt", "A ministra Carla Rocha fechou os portos de Lisboa.", "porto" },
        { "ru", "Министр Карина Орлова закрыла порты в Москве.", "порт" },
        { "sv", "Ministern Karin Holm stängde hamnen i Stockholm.", "hamn" },
        { "uk", "Міністр Карина Орлова закрила порти в Києві.", "порт" },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_pack_knows_verb_lemma_tree_person_and_place(string language, string text, string lemma)
    {
        var words = Assert.Single(LanguageReader.Of(language).Annotate(text)).Words;
        Assert.Contains(words, w => w.Upos == "VERB");
        Assert.Contains(words, w => w.Lemma == lemma);
        Assert.Contains(words, w => w.Name == "B-LOC");
        Assert.Equal(1, words.Count(w => w.Head == 0));
        Assert.All(words, w => Assert.InRange(w.Head, 0, words.Length));
        Assert.Equal("PUNCT", words[^1].Upos);
        Assert.All(words, w => Assert.Equal(w.Form, text[w.Span.Start..w.Span.End]));
    }

    [Fact]
    public void Every_pack_is_small_enough_and_whole()
    {
        Assert.Equal(13, LanguagePack.Languages.Count);
        foreach (var language in LanguagePack.Languages)
        {
            using var file = DataFile.Open($"languages/{language}/pack.bin");
            Assert.InRange(file.Length, 500_000, MostBytes);
            Assert.NotNull(LanguagePack.Of(language)!.Trees);
        }
    }

    [Fact]
    public void A_pack_without_a_section_or_with_one_cut_off_is_refused_with_a_clear_sentence()
    {
        using var file = DataFile.Open("languages/da/pack.bin");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var pack = PackFile.Read(bytes);
        foreach (var broken in pack.Names.Where(n => n != "about"))
        {
            var cut = PackFile.Write([.. pack.Names.Select(n => (n, n == broken ? pack.Section(n)[..^7].ToArray() : pack.Section(n).ToArray()))]);
            Assert.NotEmpty(Assert.Throws<InvalidDataException>(() => LanguagePack.Read(cut)).Message);
            if (broken == "trees") continue;
            var without = PackFile.Write([.. pack.Names.Where(n => n != broken).Select(n => (n, pack.Section(n).ToArray()))]);
            Assert.Contains(broken, Assert.Throws<InvalidDataException>(() => LanguagePack.Read(without)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("\ud800\udc00 \ud800 x")]
    [InlineData("....... ,,, ((((")]
    public void Rubbish_is_annotated_without_a_word_lost(string text)
    {
        foreach (var language in LanguagePack.Languages.Append("xx"))
        {
            var words = LanguageReader.Of(language).Annotate(text).SelectMany(s => s.Words).ToList();
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(words.Select(w => w.Form)));
        }
    }

    [Fact]
    public void A_sentence_of_many_thousand_words_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("havnen og ", 4000));
        Assert.Equal(8000, LanguageReader.Of("da").Annotate(text).Sum(s => s.Words.Length));
    }

    [Fact]
    public void Words_of_a_sentence_longer_than_what_is_kept_of_words_are_read_as_in_a_short_one()
    {
        string[] forms = [.. Enumerable.Range(0, 12000).Select(n => n % 3 == 0 ? "havnen" : $"ord{n}en")];
        var whole = LanguageReader.Of("da").Annotate([.. forms]);
        var part = LanguageReader.Of("da").Annotate([.. forms[..60]]);
        Assert.Equal(part[..50].Select(w => (w.Upos, w.Feats, w.Lemma)), whole[..50].Select(w => (w.Upos, w.Feats, w.Lemma)));
    }
}
