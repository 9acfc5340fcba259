using Rapporteur.Reading.Facts;
using Xunit;

namespace Rapporteur.Tests.Reading.Facts;

public sealed class AddressDateTests
{
    [Theory]
    [InlineData("https://kelby.example/2020/08/24/ferry", "2020-08-24", "2020/08/24")]
    [InlineData("https://kelby.example/news/2020-8-4-ferry", "2020-08-04", "2020-8-4")]
    [InlineData("https://kelby.example/img/20200824_ferry.jpg", "2020-08-24", "20200824")]
    [InlineData("https://kelby.example/world/2020/aug/24/ferry", "2020-08-24", "2020/aug/24")]
    [InlineData("https://kelby.example/news/24-08-2020", "2020-08-24", "24-08-2020")]
    public void An_address_with_a_day_gives_it(string address, string day, string words)
    {
        var found = AddressDate.Find(address);
        Assert.Equal(day, found?.Date.ToString());
        Assert.Equal(words, found?.Span.In(address));
    }

    [Theory]
    [InlineData("https://kelby.example/ferry-123456789")]
    [InlineData("https://kelby.example/2020/13/24/ferry")]
    [InlineData("https://kelby.example/2020/08/")]
    [InlineData("https://kelby.example/99999999")]
    [InlineData("2020/")]
    [InlineData("1-")]
    [InlineData("")]
    public void Other_numbers_are_no_day(string address) => Assert.Null(AddressDate.Find(address));
}
