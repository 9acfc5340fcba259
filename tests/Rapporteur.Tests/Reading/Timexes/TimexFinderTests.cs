using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Timexes;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Timexes;

/// <summary>Time expressions in running text, from a table of invented sentences in every language.</summary>
public sealed class TimexFinderTests
{
    private const string Reference = "en";
    private const int FewestPhrases = 22;

    // A Monday, at noon.
    private static readonly DateTime Now = new(2021, 10, 18, 12, 0, 0);

    // Words that stand for what some languages do not have: numbers a word joins, clocks told by the half hour to come.
    private static readonly string[] Everywhere =
    [
        "month.1", "month.12", "weekday.1", "weekday.7", "wd.1", "season.SP", "season.WI", "part.MO", "part.AF", "part.EV", "part.NI", "inpart.MO", "inpart.AF",
        "inpart.NI", "dayword.0.now", "dayword.-1", "dayword.-2", "dayword.1", "dayword.2", "dir.-1", "dir.0", "dir.coming", "unit.second", "unit.minute", "unit.hour",
        "unit.day", "unit.weekend", "unit.week", "unit.month", "unit.quarter", "unit.halfyear", "unit.year", "unit.decade", "unit.century", "plural.day", "plural.week",
        "plural.month", "plural.year", "set.P1D", "set.P1W", "set.P1M", "set.P1Y", "every", "few", "of", "on", "to", "from", "between", "and", "about", "early", "mid",
        "late", "within", "inbefore", "later", "at", "midnight", "noon", "fiscal", "halfword", "ref.PRESENT_REF", "ref.PAST_REF", "ref.FUTURE_REF", "holiday.12-25", "weekly.1",
    ];

    public static TheoryData<string> Languages => [.. Phrases().Select(p => p[0]).Distinct()];

    [Fact]
    public void All_thirteen_languages_are_tried() => Assert.Equal(13, Languages.Count);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Times_are_read_in_their_usual_forms(string language)
    {
        var phrases = Phrases().Where(p => p[0] == language).ToList();
        Assert.True(phrases.Count >= FewestPhrases, $"{language} has {phrases.Count} phrases");
        Assert.Equal("", string.Join('\n', phrases.Where(p => Read(language, p[1]) != p[2]).Select(p => $"{p[1]}: {p[2]}, not {Read(language, p[1])}")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_words_for_all_that_every_language_tells(string language)
    {
        var words = TimexWords.Of(language).Rows;
        Assert.DoesNotContain(Everywhere, key => !words.Contains(key));
        Assert.DoesNotContain(Enumerable.Range(1, 12), m => !words.Contains($"month.{m}"));
        Assert.DoesNotContain(Enumerable.Range(1, 7), d => !words.Contains($"weekday.{d}"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_form_of_a_language_is_of_the_syntax(string language)
    {
        var forms = TimexWords.Of(language).Rows.SelectMany(r => r.SelectMany(Forms.Split).Select(f => (r.Key, Form: f))).ToList();
        Assert.True(forms.Count > 300);
        Assert.DoesNotContain(forms, f => f.Form.Count(c => c == '{') != f.Form.Count(c => c == '}') || Forms.Expand(f.Form).Count == 0);
    }

    [Theory]
    [InlineData("On Friday she left; she will be back on Thursday.", "2021-10-15 2021-10-21")]
    [InlineData("The vote in July was lost.", "2021-07")]
    public void Bare_names_look_back_unless_the_words_look_ahead(string text, string expected) => Assert.Equal(expected, Read(Reference, text));

    [Fact]
    public void Looking_ahead_a_bare_weekday_is_the_next_one() =>
        Assert.Equal("2021-10-22", Assert.Single(TimexFinder.Find("Friday", Reference, Now, TimeLooking.Ahead)).Value);

    [Fact]
    public void Looking_ahead_a_range_is_one_expression_and_looking_back_its_ends_are_two()
    {
        const string text = "from 3 May 2020 to 5 May 2020";
        Assert.Equal("2020-05-03/2020-05-05", Assert.Single(TimexFinder.Find(text, Reference, Now, TimeLooking.Ahead)).Value);
        Assert.Equal(["2020-05-03", "2020-05-05"], TimexFinder.Find(text, Reference, Now, TimeLooking.Back).Select(t => t.Value));
    }

    [Fact]
    public void Without_a_date_of_the_report_what_is_not_said_stays_open()
    {
        var times = TimexFinder.Find("They met on Tuesday and spoke on 5 May and in July 2019", Reference, null, TimeLooking.Back);
        Assert.Equal(["XXXX-WXX-2", "XXXX-05-05", "2019-07"], times.Select(t => t.Value));
    }

    [Theory]
    [InlineData("14.5 per cent of 2000 people paid 30 euros for 12 kilos")]
    [InlineData("")]
    [InlineData("The team won 3 of 4 games in the second round")]
    public void What_only_looks_like_a_time_is_none(string text) => Assert.Empty(TimexFinder.Find(text, Reference, Now, TimeLooking.Back));

    [Fact]
    public void A_value_has_its_span_its_type_and_its_edtf()
    {
        const string text = "They met in the summer of 2019, in the 1990s and on 6 October 2020.";
        var times = TimexFinder.Find(text, Reference, Now, TimeLooking.Back);
        Assert.Equal(["the summer of 2019", "the 1990s", "6 October 2020"], times.Select(t => t.Span.In(text).ToString()));
        Assert.Equal(["2019-22", "199X", "2020-10-06"], times.Select(t => t.Edtf));
        Assert.All(times, t => Assert.Equal(TimexType.Date, t.Type));
        Assert.All(times, t => Assert.Contains(t.Value, t.Values));
    }

    [Fact]
    public void A_language_without_words_still_has_its_dates_in_digits() =>
        Assert.Equal("2020-05-03", Assert.Single(TimexFinder.Find("xx 2020-05-03 yy", "und", Now, TimeLooking.Back)).Value);

    [Fact]
    public void Any_text_is_read_to_its_end()
    {
        var all = string.Concat(Phrases().SelectMany(p => p[1]));
        foreach (var language in LanguageTable.Known)
        {
            var times = TimexFinder.Find(all, language, Now, TimeLooking.Ahead);
            Assert.All(times, t => Assert.InRange(t.Span.End, t.Span.Start + 1, all.Length));
            Assert.Equal(times.OrderBy(t => t.Span.Start).Select(t => t.Span), times.Select(t => t.Span));
        }
    }

    private static string Read(string language, string text) => string.Join(' ', TimexFinder.Find(text, language, Now, TimeLooking.Back).Select(t => t.Value));

    private static IEnumerable<string[]> Phrases() => File.ReadLines(Repository.At("tests/Rapporteur.Tests/Reading/Timexes/phrases.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
