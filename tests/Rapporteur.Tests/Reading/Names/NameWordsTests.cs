using Rapporteur.Reading.Names;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Names;

public sealed class NameWordsTests
{
    private const int Place = 2;

    [Fact]
    public void A_list_reads_back_as_it_was_written()
    {
        var (word, other) = (NameWords.Key("velberg"), NameWords.Key("dorsten"));
        using var stream = new MemoryStream();
        new NameWords(new() { [word] = 7, [other] = 243 }, new() { [NameWords.Key(word, other)] = 1 }).Write(stream);
        stream.Position = 0;
        var names = NameWords.Read(stream);
        Assert.Equal((7, 243, 0), (names.Of(word), names.Of(other), names.Of(NameWords.Key("holm"))));
        Assert.Equal((1, -1), (names.Kind(NameWords.Key(word, other)), names.Kind(NameWords.Key(other, word))));
    }

    [Fact]
    public void A_list_that_breaks_off_anywhere_is_refused()
    {
        using var stream = new MemoryStream();
        new NameWords(new() { [NameWords.Key("velberg")] = 7, [NameWords.Key("dorsten")] = 243 }, new() { [5] = 1 }).Write(stream);
        for (var length = 0; length < stream.Length; length++)
        {
            using var part = new MemoryStream(stream.ToArray()[..length]);
            Assert.Throws<InvalidDataException>(() => NameWords.Read(part));
        }
    }

    [Fact]
    public void What_is_no_list_is_refused()
    {
        using var stream = new MemoryStream([1, 2]);
        Assert.Throws<InvalidDataException>(() => NameWords.Read(stream));
    }

    [Fact]
    public void Five_levels_stand_in_one_value()
    {
        int[] levels = [2, 0, 1, 2, 1];
        var value = NameWords.Value(levels);
        for (var question = 0; question < NameWords.Questions; question++) Assert.Equal(levels[question], NameWords.Level(value, question));
    }

    [Fact]
    public void The_longest_known_row_of_words_is_marked_from_a_capital_on()
    {
        var (port, saint, marie) = (NameWords.Key("port"), NameWords.Key("saint"), NameWords.Key("marie"));
        var shorter = NameWords.Key(port, saint);
        var names = new NameWords([], new() { [shorter] = 0, [NameWords.Key(shorter, marie)] = 1 });
        var marks = new byte[5];
        NameFeatures.Marks(["In", "Port", "Saint", "Marie", "port"], names, marks);
        Assert.Equal(new byte[] { 0, 3, 4, 4, 0 }, marks);
    }

    [Fact]
    public void The_list_knows_capitals_of_several_languages_as_places()
    {
        using var stream = DataFile.Open("models/name-words.bin");
        var names = NameWords.Read(stream);
        foreach (var capital in (string[])["berlin", "москва", "köpenhamn", "parigi"]) Assert.Equal(2, NameWords.Level(names.Of(NameWords.Key(capital)), Place));
    }
}
