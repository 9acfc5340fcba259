using Xunit;

namespace Rapporteur.Tests.Reading.Soundness;

public sealed class MangledPlacesTests
{
    private const string Sound = "The bridge over the Lorn was closed on Friday after engineers found cracks in two of its pillars, the city said.";

    [Theory]
    [InlineData("The cafÃ© beside it stays open, said its owner, RenÃ© Ferrant, who has been there for years.", "Ã©;Ã©")]
    [InlineData("The mayоr said on the radio that the bridgе would stay closed for a month.", "mayоr;bridgе")]
    [InlineData("The mayor, {{speaker}}, said on the radio&nbsp;that it would stay closed for a month.", "{{;}}")]
    [InlineData("The mayor said that in the end in the end it would be of the city of the city to decide.", "in the end in the end;of the city of the city")]
    public void The_places_that_mark_a_text_are_kept(string paragraph, string places)
    {
        var article = Reports.Read($"Bridge over the Lorn is closed\n\n{Sound}\n\n{paragraph}");
        Assert.Equal(places, string.Join(';', article.Mangled.Select(span => span.In(article.Text))));
        Assert.True(article.IsMangled);
    }

    [Theory]
    [InlineData("She had had enough of it, and said that that was the end of the matter.")]
    [InlineData("Владельцы iPhone'ов и Android-ов могут следить за работами в приложении VKонтакте, сообщили в мэрии города.")]
    [InlineData("La cité a fermé le pont, et Âge d'or, le café d'en face, reste ouvert; à Paris comme à Évian, dit-on.")]
    public void One_slip_or_a_rightful_mixture_marks_nothing(string paragraph) => Assert.Empty(Reports.Read($"Bridge over the Lorn is closed\n\n{Sound}\n\n{paragraph}").Mangled);
}
