using Xunit;

namespace Rapporteur.Tests.Reading.Soundness;

public sealed class ForeignAndGluedTests
{
    private const string Start = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the council said.\n\n";
    private const string End = "\n\nIt will stay closed for a month, and a ferry will carry people over the river until the pillars have been mended.\n";

    [Theory]
    [InlineData("The mayor told the council die Brücke wird in den nächsten Wochen nicht mehr offen sein and left. The ferry sails wenn das Wasser nicht zu hoch ist every hour.")]
    [InlineData("The ferry sails every hourThe council said, and nobody paysThat is how it stays.")]
    [InlineData("The ferry РїР°СЂРѕРј sails every hour, and РјРѕСЃС‚ stays as it is.")]
    public void Left_over_and_glued_words_mark_a_text_and_where(string broken)
    {
        var article = Reports.Read(Start + broken + End);
        Assert.True(article.IsMangled);
        Assert.All(article.Mangled, span => Assert.Contains(span.In(article.Text), broken, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("He said “die Brücke wird in den nächsten Wochen nicht mehr offen sein” and “wenn das Wasser nicht zu hoch ist”.")]
    [InlineData("The Société de la Rivière et des Ponts and the Verein für die Brücke und das Ufer met in Senda, and so did a YouTube star.")]
    [InlineData("The motto ora et labora stands above the door, and in dubio pro reo above the court.")]
    public void Quotations_and_names_in_another_language_do_not(string sound) => Assert.False(Reports.Read(Start + sound + End).IsMangled);
}
