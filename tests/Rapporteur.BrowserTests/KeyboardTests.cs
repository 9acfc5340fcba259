using Xunit;

namespace Rapporteur.BrowserTests;

public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, false, false));
        foreach (var (address, _) in shown.Pages)
        {
            await window.Page.GotoAsync(address);
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.True(await window.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0"));
            await window.Page.Keyboard.PressAsync("Enter");
            Assert.Equal("main", await window.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        }
    }

    [Fact]
    public async Task Every_stop_can_be_seen()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, true, true));
        foreach (var (address, _) in shown.Pages)
        {
            await window.Page.GotoAsync(address);
            var stops = 0;
            for (; stops < 60; stops++)
            {
                await window.Page.Keyboard.PressAsync("Tab");
                var stop = await window.Page.EvaluateAsync<string[]>(
                    """
                    () => {
                      const e = document.activeElement;
                      const s = getComputedStyle(e);
                      const r = e.getBoundingClientRect();
                      return [e.tagName, e.outerHTML.slice(0, 120), String(s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2), String(r.bottom > 0 && r.top < innerHeight)];
                    }
                    """);
                if (stop[0] is "BODY" or "HTML") break;
                Assert.True(stop[2] == "true", $"{address}: no outline on {stop[1]}");
                Assert.True(stop[3] == "true", $"{address}: out of sight: {stop[1]}");
            }

            Assert.True(stops >= 4, $"{address} has {stops} stops.");
        }
    }

    [Fact]
    public async Task A_value_can_be_opened_and_left_again_by_keys_alone()
    {
        await using var shown = await Shown.Start();
        await using var window = await chromium.Open(new Look(Look.Wide, false, true));
        await window.Page.GotoAsync("file://" + shown.File);
        var steps = 0;
        while (steps++ < 80 && await window.Page.EvaluateAsync<string>("() => document.activeElement.title") != "“eight” in 01-en.txt, English")
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("eight", await window.LitWords());
        Assert.True(await Window.IsSeen(window.Page.Locator("mark.hit")));
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("“eight” in 01-en.txt, English", await window.Page.EvaluateAsync<string>("() => document.activeElement.title"));
    }
}
