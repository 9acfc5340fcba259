using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Training.Pages;

/// <summary>The blocks of a page with how much of each is article and how much that matters.</summary>
internal sealed class LabelledBlocks
{
    private LabelledBlocks(GoldPage page, PageTree tree)
    {
        Page = page;
        Tree = tree;
        Blocks = PageBlocks.Cut(tree);
        var hints = new ElementHints(tree);
        MainPart.Mark(Blocks, hints);
        Features = new BlockFeatures(tree, Blocks, hints);
        Texts = [.. Blocks.Select(b => Text(b, tree.Source))];
        Labels = PassageLabels.Of(page, Texts);
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

    /// <summary>How much of each block is article, and how much that matters.</summary>
    public PassageLabels Labels { get; }

    /// <summary>Labels a page; null when it is none.</summary>
    public static LabelledBlocks? Of(GoldPage page)
    {
        if (ReportIntake.Take(new SourceFile(page.Id + ".html", page.Id + ".html", page.Bytes, null)).Items is not [var item]) return null;
        return new LabelledBlocks(page, PageTreeBuilder.Build(item.Content));
    }

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
