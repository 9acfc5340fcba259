using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Rapporteur.Reading.Times;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Reading.Times;

/// <summary>Dates and times of day in running text, from a table of invented sentences in every language.</summary>
public sealed class PhraseTests
{
    private const int FewestPhrases = 15;
    private static readonly Edtf Monday = Edtf.Day(new DateOnly(2021, 10, 18));

    public static TheoryData<string> Languages => [.. Phrases().Select(p => p[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Dates_and_times_of_day_are_read_in_their_usual_forms(string language)
    {
        var phrases = Phrases().Where(p => p[0] == language).ToList();
        Assert.True(phrases.Count >= FewestPhrases);
        Assert.Equal("", string.Join('\n', phrases.Where(p => Read(language, p[1]) != p[2]).Select(p => $"{p[1]} {p[2]}, not {Read(language, p[1])}")));
    }

    [Fact]
    public void The_words_of_a_time_of_day_are_cited()
    {
        const string text = "The vote was held at 9.15 p.m. Moscow time on 12 May 2024.";
        var time = Assert.Single(Times("en", text));
        Assert.Equal("12 May 2024", time.Span.In(text));
        Assert.Equal("9.15 p.m. Moscow time", time.Clock!.Span.In(text));
    }

    [Theory]
    [InlineData("en", "On 12 May 2024 the team won 3:2 and 14.5 per cent more came.")]
    [InlineData("en", "On 12 May 2024 some 18 people came in 9 hours.")]
    [InlineData("de", "Am 12. Mai 2024 stiegen die Preise um 9,15 Prozent.")]
    [InlineData("fr", "Le 12 mai 2024, 14 personnes sont venues à 9 endroits.")]
    [InlineData("ru", "12 мая 2024 года в 14 городах прошли встречи.")]
    [InlineData("pl", "Dnia 12 maja 2024 r. o 14 osób więcej przyszło.")]
    public void What_only_looks_like_a_time_of_day_is_none(string language, string text) => Assert.Null(Assert.Single(Times(language, text)).Clock);

    private static string Read(string language, string text) =>
        string.Join(' ', Times(language, text).Select(t => t.Clock is { } clock ? $"{t.Id}T{clock.Value}" : t.Id));

    private static ImmutableArray<Mention> Times(string language, string text) =>
        TimeFinder.Find(text, Tokenizer.Tokenize(text, new Span(0, text.Length)), language, Monday);

    private static IEnumerable<string[]> Phrases() => File.ReadLines(Repository.At("tests/Rapporteur.Tests/Reading/Times/phrases.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
