using System.Text;
using System.Text.Json;
using Rapporteur.Reading.Pages;
using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Lines;

/// <summary>A page as text with all its furniture, as people paste it and simple tools scrape it.</summary>
/// <param name="Form">How it was made a text.</param>
/// <param name="Page">The page.</param>
/// <param name="Text">Its text.</param>
internal sealed record GoldText(string Form, GoldPage Page, string Text)
{
    // Those of html-text, which sets an empty line around them.
    private static readonly HashSet<string> Apart = new("p h1 h2 h3 h4 h5 h6 ul ol dl figure title".Split(' '), StringComparer.Ordinal);

    /// <summary>Each page as lines, and as lines with paragraphs set apart; those of the first set also as two tools wrote them.</summary>
    public static List<GoldText> All(string folder)
    {
        var pages = GoldPage.All(folder);
        var texts = pages.AsParallel().AsOrdered().Select(LabelledBlocks.Of).OfType<LabelledBlocks>().SelectMany(Laid).ToList();
        var known = pages.Where(static p => p.Set == "scrapinghub").ToDictionary(static p => p.Id, StringComparer.Ordinal);
        foreach (var tool in (string[])["html-text", "inscriptis"]) texts.AddRange(Written(folder, tool, known));
        return texts;
    }

    private static IEnumerable<GoldText> Laid(LabelledBlocks page)
    {
        yield return new GoldText("lines", page.Page, string.Join('\n', page.Texts));
        var text = new StringBuilder();
        for (var at = 0; at < page.Texts.Length; at++)
        {
            var isApart = at > 0 && (Apart.Contains(page.Blocks[at].Holder.LocalName) || Apart.Contains(page.Blocks[at - 1].Holder.LocalName));
            text.Append(isApart ? "\n" : "").Append(page.Texts[at]).Append('\n');
        }

        yield return new GoldText("paragraphs", page.Page, text.ToString());
    }

    private static IEnumerable<GoldText> Written(string folder, string tool, Dictionary<string, GoldPage> pages)
    {
        var output = GoldPage.Json(Path.Combine(folder, "scrapinghub", "output", tool + ".json.gz")).GetProperty("output");
        foreach (var page in output.EnumerateObject().OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            if (pages.TryGetValue(page.Name, out var known)) yield return new GoldText(tool, known, page.Value.GetProperty("articleBody").GetString() ?? "");
        }
    }
}
