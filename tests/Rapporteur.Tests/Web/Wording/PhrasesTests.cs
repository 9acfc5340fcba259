using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Xunit;

namespace Rapporteur.Tests.Web.Wording;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("2021-10-06", "6 October 2021")]
    [InlineData("2021-10", "October 2021")]
    [InlineData("2021", "2021")]
    [InlineData("2021-11-01~", "about 1 November 2021")]
    [InlineData("2021-10-18/2021-11-01", "18 October to 1 November 2021")]
    [InlineData("2021-10-18/2021-10-20", "18 to 20 October 2021")]
    [InlineData("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022")]
    [InlineData("2017-21", "2017-21")]
    public void A_date_is_said_in_words(string edtf, string expected) => Assert.Equal(expected, Phrases.Date(edtf));

    [Fact]
    public void A_chain_of_voices_runs_from_the_outside_in() => Assert.Equal(
        "Dagbladet, citing AFP, citing an unnamed source, citing Sergey Lavrov",
        Phrases.Chain(
        [
            new Voice(VoiceKind.Outlet, "Dagbladet", null), new Voice(VoiceKind.Agency, "AFP", null),
            new Voice(VoiceKind.Anonymous, "diplomat", null), new Voice(VoiceKind.Person, "PERSON:Sergey Lavrov", null),
        ]));

    [Fact]
    public void One_is_not_many() => Assert.Equal("1 report, 2 independent lines, 0 speakers", Phrases.Counts(new Counts(1, 2, 0)));

    [Fact]
    public void Every_field_difference_and_status_has_words()
    {
        Assert.All(Enum.GetValues<Field>(), field => Assert.NotNull(WordTable.Find("field", field.ToString())));
        Assert.All(Enum.GetValues<DifferenceKind>(), kind => Assert.NotNull(WordTable.Find("difference", kind.ToString())));
        Assert.All(["done", "announced", "threatened", "hedged", "denied"], status => Assert.NotNull(WordTable.Find("status", status)));
    }
}
