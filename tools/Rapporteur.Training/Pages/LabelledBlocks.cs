using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Training.Pages;

/// <summary>The blocks of a page with how much of each is article and how much that matters.</summary>
internal sealed class LabelledBlocks
{
    private const float LeastWeight = 0.004f;
    private const float MostWeight = 0.3f;
    private const float SnippetWeight = 0.08f;

    private LabelledBlocks(GoldPage page, PageTree tree)
    {
        Page = page;
        Tree = tree;
        Blocks = PageBlocks.Cut(tree);
        var hints = new ElementHints(tree);
        MainPart.Mark(Blocks, hints);
        Features = new BlockFeatures(tree, Blocks, hints);
        Texts = [.. Blocks.Select(b => Text(b, tree.Source))];
        Share = new float[Blocks.Count];
        Weight = new float[Blocks.Count];
    }

    /// <summary>The page.</summary>
    public GoldPage Page { get; }

    /// <summary>Its tree.</summary>
    public PageTree Tree { get; }

    /// <summary>Its blocks.</summary>
    public List<PageBlock> Blocks { get; }

    /// <summary>Their measures.</summary>
    public BlockFeatures Features { get; }

    /// <summary>Their texts.</summary>
    public string[] Texts { get; }

    /// <summary>The share of each block that is article.</summary>
    public float[] Share { get; }

    /// <summary>How much each block matters; 0 where nothing is known.</summary>
    public float[] Weight { get; }

    /// <summary>Labels a page; null when it is none.</summary>
    public static LabelledBlocks? Of(GoldPage page)
    {
        if (ReportIntake.Take(new SourceFile(page.Id + ".html", page.Id + ".html", page.Bytes, null)).Items is not [var item]) return null;
        var labelled = new LabelledBlocks(page, PageTreeBuilder.Build(item.Content));
        if (page.Body is { Length: > 0 } body) labelled.ByBody(body);
        else labelled.BySnippets();
        return labelled;
    }

    private void ByBody(string body)
    {
        var gold = Alignment.Words(body);
        var words = new List<string>();
        var ends = new int[Texts.Length];
        for (var at = 0; at < Texts.Length; at++)
        {
            words.AddRange(Alignment.Words(Texts[at]));
            ends[at] = words.Count;
        }

        var marks = Alignment.Mark(words, gold);
        for (var (at, word) = (0, 0); at < Texts.Length; at++)
        {
            var (all, found) = (ends[at] - word, 0);
            for (; word < ends[at]; word++)
            {
                if (marks[word]) found++;
            }

            if (all == 0) continue;
            Share[at] = (float)found / all;
            Weight[at] = Math.Clamp((float)all / Math.Max(40, gold.Count), LeastWeight, MostWeight);
        }
    }

    private void BySnippets()
    {
        for (var at = 0; at < Texts.Length; at++)
        {
            var text = Spaced(Texts[at]);
            var within = Page.Within.Count(s => text.Contains(Spaced(s), StringComparison.Ordinal));
            var without = Page.Without.Count(s => text.Contains(Spaced(s), StringComparison.Ordinal));
            if (within + without == 0) continue;
            Share[at] = (float)within / (within + without);
            Weight[at] = SnippetWeight * (within + without);
        }
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Text(PageBlock block, string source)
    {
        var text = new PageText(source);
        foreach (var run in block.Runs)
        {
            if (run.End <= run.Start) text.Blank();
            else text.Add(run);
        }

        return text.ToString();
    }
}
