using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Timexes;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Reading.Timexes;

/// <summary>What texts say that look ahead: ranges, parts of longer times, nights, clocks of days. Invented sentences in every language.</summary>
public sealed class TimexAheadTests
{
    private const string Reference = "en";

    // A Monday, at noon.
    private static readonly DateTime Now = new(2021, 10, 18, 12, 0, 0);

    public static TheoryData<string, string, string> Phrases => [.. File.ReadLines(Repository.At("tests/Rapporteur.Tests/Reading/Timexes/phrases-ahead.tsv"))
        .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(r => (r[0], r[1], r[2]))];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void A_time_has_the_value_it_is_known_by(string language, string text, string value) => Assert.Contains(value, Values(text, language));

    [Theory]
    [InlineData("The fever was 37.1 in the morning", "2021-10-18TMO")]
    [InlineData("Ring 555 125 a second time", "")]
    public void Digits_behind_a_point_are_no_hour(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', TimexFinder.Find(text, Reference, Now, TimeLooking.Ahead).Where(t => t.Type == TimexType.Time).Select(t => t.Value)));

    [Fact]
    public void Hours_from_one_to_another_are_known_in_a_report_without_a_date() =>
        Assert.Contains("04:00:00/07:00:00", Assert.Single(TimexFinder.Find("open from 4 am to 7 am", Reference, null, TimeLooking.Ahead)).Values);

    [Fact]
    public void Two_days_and_the_days_between_belong_to_the_first_of_them_when_it_is_said_to_be_the_next_one() =>
        Assert.Equal("2021-10-25/2021-10-29", Assert.Single(TimexFinder.Find("closed from next Monday to Friday", Reference, Now, TimeLooking.Ahead)).Value);

    [Theory]
    [InlineData("Profit rose in the third quarter of 2021. It was lower a year earlier.", true)]
    [InlineData("Profit rose. It was lower a year earlier.", false)]
    public void A_year_earlier_may_be_the_same_quarter_where_a_quarter_was_told(string text, bool isQuarter) =>
        Assert.Equal(isQuarter, TimexFinder.Find(text, Reference, Now, TimeLooking.Back)[^1].Values.Contains("2020-Q3"));

    [Fact]
    public void A_year_that_is_said_to_have_ended_is_a_length() =>
        Assert.Equal("P1Y", TimexFinder.Find("Profit fell in the year ended 2 July 2021.", Reference, Now, TimeLooking.Back)[0].Value);

    [Theory]
    [InlineData("They met last Thanksgiving", "2020-11-26")]
    [InlineData("Memorial Day 2019 was wet", "2019-05-27")]
    public void A_holiday_may_be_the_nth_weekday_of_a_month(string text, string value) => Assert.Contains(value, Values(text, Reference));

    private static ImmutableArray<string> Values(string text, string language) => [.. TimexFinder.Find(text, language, Now, TimeLooking.Ahead).SelectMany(t => t.Values)];
}
