using Rapporteur.Reading.Facts;
using Xunit;

namespace Rapporteur.Tests.Reading.Facts;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("By Ada Quist", "Ada Quist")]
    [InlineData("Von Ada Quist und Bo Lund, Kelby", "Ada Quist|Bo Lund|Kelby")]
    [InlineData("Par Ada Quist et Bo Lund", "Ada Quist|Bo Lund")]
    [InlineData("Por Ada Quist y Bo Lund", "Ada Quist|Bo Lund")]
    [InlineData("Af Ada Quist og Bo Lund", "Ada Quist|Bo Lund")]
    [InlineData("Автор: Ада Квист", "Ада Квист")]
    [InlineData("Tekst: Ada Quist | Foto: Bo Lund", "Bo Lund")]
    [InlineData("Geschreven door Ada van der Quist", "Ada van der Quist")]
    [InlineData("Ada Quist, Senior Staff Writer", "Ada Quist")]
    [InlineData("Ada Quist, PhD", "Ada Quist")]
    [InlineData("Ada Quist, Redaktion", "Ada Quist")]
    [InlineData("Ada Quist1, Bo Lund2", "Ada Quist|Bo Lund")]
    [InlineData("Ada Quist / 7.11.2023 / 09:30", "Ada Quist")]
    [InlineData("Gespeichert von kelbyer am 24. Juli 2017", "kelbyer")]
    [InlineData("Reuters", "")]
    [InlineData("12 March 2024", "")]
    public void Names_are_read_without_what_stands_around_them(string text, string names) =>
        Assert.Equal(names, string.Join('|', NameReader.Read(text).Names.Select(n => n.Span.In(text))));

    [Fact]
    public void A_newsroom_alone_is_kept_as_one() =>
        Assert.Equal(NameShape.Desk, Assert.Single(NameReader.Read("Redaktion").Names).Shape);

    [Fact]
    public void Words_before_a_photographer_are_told_from_those_before_an_author()
    {
        Assert.True(NameReader.Read("Foto: Bo Lund").OpensWithNotBy);
        Assert.True(NameReader.Read("Von Bo Lund").OpensWithBy);
    }
}
