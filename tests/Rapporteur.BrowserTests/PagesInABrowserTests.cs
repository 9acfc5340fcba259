using Xunit;

namespace Rapporteur.BrowserTests;

public sealed class PagesInABrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Every_page_opens_quietly_and_fits_however_it_is_looked_at()
    {
        await using var shown = await Shown.Start();
        foreach (var look in Look.All)
        {
            await using var window = await chromium.Open(look);
            foreach (var (address, home) in shown.Pages)
            {
                window.Forget();
                await window.Page.GotoAsync(address);
                window.AssertQuiet(home);
                Assert.True(await window.Page.Locator("h1").First.IsVisibleAsync(), $"{address}: no heading, {look}");
                var overflow = await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                Assert.True(overflow <= 0, $"{address} is {overflow} px too wide, {look}");
            }
        }
    }

    [Theory]
    [InlineData(Look.Wide)]
    [InlineData(Look.Narrow)]
    public async Task Without_script_a_value_opens_its_words(int width)
    {
        await using var shown = await Shown.Start();
        foreach (var address in (string[])["file://" + shown.File, new Uri(shown.Site, Shown.MainStory).ToString()])
        {
            await using var window = await chromium.Open(new Look(width, false, false));
            await window.Page.GotoAsync(address);
            await window.Page.Locator(".alternative a.w").First.ClickAsync();
            Assert.Equal("eight", await window.LitWords());
            Assert.True(await Window.IsSeen(window.Page.Locator(":target")), $"The words are not in sight at {address}.");
            await window.Page.Locator(".alternative a.w[title*='negen']").ClickAsync();
            Assert.Equal("negen", await window.LitWords());
            Assert.True(await Window.IsSeen(window.Page.Locator(":target")), $"The words are not in sight at {address}.");
        }
    }

    [Fact]
    public async Task Without_script_words_that_cut_across_others_light_up_as_a_whole()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, false, false));
        await window.Page.GotoAsync("file://" + shown.File);
        var link = window.Page.Locator("main a.w[title*='“la Géorgie”']").First;
        Assert.True(await window.Page.Locator("mark.k0").CountAsync() > 1);
        await link.ClickAsync();
        Assert.Equal("la Géorgie", await window.LitWords());
    }

    [Fact]
    public async Task With_script_the_reader_walks_through_the_words_of_a_value_and_comes_back()
    {
        await using var shown = await Shown.Start();
        foreach (var width in (int[])[Look.Wide, Look.Narrow])
        {
            await using var window = await chromium.Open(new Look(width, false, true));
            await window.Page.GotoAsync("file://" + shown.File);
            var value = window.Page.Locator(".alternative a.w").First;
            await value.ClickAsync();
            Assert.Equal("eight", await window.LitWords());
            Assert.True(await Window.IsSeen(window.Page.Locator("mark.hit")), $"The words are not in sight at {width} px.");
            Assert.True(await Window.IsSeen(value), $"The value is covered at {width} px.");
            Assert.Equal("“eight” in 01-en.txt, 1 of 2", await window.Page.Locator(".reader-place").InnerTextAsync());
            await window.Page.Locator("[data-reader=next]").ClickAsync();
            Assert.Equal("huit", await window.LitWords());
            Assert.True(await Window.IsSeen(window.Page.Locator("mark.hit")), $"The words are not in sight at {width} px.");
            Assert.True(await window.Page.Locator("[data-reader=next]").IsDisabledAsync());
            await window.Page.Keyboard.PressAsync("Escape");
            Assert.Equal("", await window.LitWords());
            Assert.True(await window.Page.Locator(".reader-bar").IsHiddenAsync());
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.alternative a.w')"));
            window.AssertQuiet("file://");
        }
    }

    [Fact]
    public async Task With_script_words_that_cut_across_others_light_up_as_a_whole()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, true, true));
        await window.Page.GotoAsync("file://" + shown.File);
        await window.Page.Locator("main a.w[title*='“la Géorgie”']").First.ClickAsync();
        Assert.Equal("la Géorgie", await window.LitWords());
    }

    [Fact]
    public async Task An_address_with_words_opens_them()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, false, true));
        await window.Page.GotoAsync("file://" + shown.File);
        var href = await window.Page.Locator(".alternative a.w[title*='negen']").GetAttributeAsync("href");
        await window.Page.GotoAsync("about:blank");
        await window.Page.GotoAsync(new Uri(shown.Site, Shown.MainStory) + href);
        Assert.Equal("negen", await window.LitWords());
        Assert.True(await Window.IsSeen(window.Page.Locator("mark.hit")));
    }

    [Fact]
    public async Task A_register_entry_opens_its_words_in_the_report()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, false, true));
        await window.Page.GotoAsync(new Uri(shown.Site, "/register").ToString());
        await window.Page.FillAsync("input[name='as-of']", "2024-03-20");
        await window.Page.ClickAsync("form.filter button");
        Assert.Equal(1, await window.Page.Locator("table.register tbody tr").CountAsync());
        await window.Page.Locator("table.register td a.w").First.ClickAsync();
        Assert.EndsWith("/reports/1a5e0c44b2907d16", new Uri(window.Page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("ordered Georgia to close", await window.LitWords());
        Assert.True(await Window.IsSeen(window.Page.Locator(":target")));
        window.AssertQuiet(shown.Site.ToString());
    }
}
