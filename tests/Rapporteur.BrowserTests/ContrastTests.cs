using Xunit;

namespace Rapporteur.BrowserTests;

public sealed class ContrastTests(Chromium chromium) : IClassFixture<Chromium>
{
    // The contrast of every piece of text with what lies behind it, by the formula of WCAG 2; large text may do with less.
    private const string Faint =
        """
        () => {
          const rgb = c => c.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
          const behind = e => {
            for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] === 1) return c; }
            return [255, 255, 255];
          };
          const found = [];
          let looked = 0;
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let n = walk.nextNode(); n; n = walk.nextNode()) {
            const e = n.parentElement;
            if (!n.textContent.trim() || !e.getClientRects().length || e.matches('script,style,option,:disabled')) continue;
            looked++;
            const s = getComputedStyle(e), a = light(rgb(s.color)), b = light(behind(e));
            const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
            const size = parseFloat(s.fontSize), large = size >= 24 || (size >= 18.66 && s.fontWeight >= 700);
            if (ratio < (large ? 3 : 4.5)) found.push(ratio.toFixed(2) + ' ' + n.textContent.trim().slice(0, 60) + ' <' + e.tagName + '.' + e.className + '>');
          }
          return [String(looked), ...new Set(found)];
        }
        """;

    [Fact]
    public async Task All_text_stands_out_from_its_ground_in_light_and_dark()
    {
        await using var shown = await Shown.Start();
        foreach (var look in (Look[])[new(Look.Wide, false, true), new(Look.Wide, true, true), new(Look.Narrow, true, true)])
        {
            await using var window = await chromium.Open(look);
            foreach (var (address, _) in shown.Pages)
            {
                await window.Page.GotoAsync(address);
                await window.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                var value = window.Page.Locator("a.w[href^='#']");
                if (await value.CountAsync() > 0) await value.First.ClickAsync();
                var faint = await window.Page.EvaluateAsync<string[]>(Faint);
                Assert.True(int.Parse(faint[0], System.Globalization.CultureInfo.InvariantCulture) > 5, $"{address}: {faint[0]} texts");
                Assert.True(faint.Length == 1, $"{address}, {look}: {string.Join("; ", faint.Skip(1))}");
            }
        }
    }
}
