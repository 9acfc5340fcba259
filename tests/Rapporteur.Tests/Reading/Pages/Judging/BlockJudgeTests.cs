using Rapporteur.Model;
using Rapporteur.Reading.Learnt;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Judging;
using Rapporteur.Reading.Pages.Markup;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Pages.Judging;

public sealed class BlockJudgeTests
{
    private const string Prose = "The ferry to Lorn stays in port until the pier is mended, the council said on Friday, and buses go round by the bridge, which takes an hour longer.";
    private const string More = "Nobody in Lorn was asked, said the mayor, Otto Brück, who learnt of it from the radio and now wants the county to pay for the detour of the school bus.";

    [Theory]
    [InlineData("=0.5", 9, 9, 0.6225f)]
    [InlineData("0<1.5 =-1 1<2 =0 =1", 1, 9, 0.2689f)]
    [InlineData("0<1.5 =-1 1<2 =0 =1", 2, 1, 0.5f)]
    [InlineData("0<1.5 =-1 1<2 =0 =1", 2, 2, 0.7311f)]
    public void Trees_are_asked_branch_by_branch(string tree, float first, float second, float likely) =>
        Assert.Equal(likely, BoostedTrees.Parse([tree]).Ask([first, second]), 0.0001f);

    [Fact]
    public void Trees_are_summed() => Assert.Equal(0.7311f, BoostedTrees.Parse(["=0.4", "0<1 =9 =0.6"]).Ask([2]), 0.0001f);

    [Fact]
    public void The_learnt_trees_ask_for_features_there_are()
    {
        foreach (var row in DataFile.Rows("models/page-blocks.tsv"))
        {
            var count = row[0] == "first" ? BlockFeatures.Count : BlockFeatures.Count + BlockFeatures.SecondCount;
            foreach (var word in row[1].Split(' ').Where(w => w.Contains('<', StringComparison.Ordinal))) Assert.InRange(int.Parse(word[..word.IndexOf('<', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture), 0, count - 1);
        }
    }

    [Fact]
    public void Running_text_is_likelier_than_a_menu()
    {
        var tree = PageTreeBuilder.Build($"<body><ul><li><a href=a>Home</a><li><a href=b>News</a><li><a href=c>Sport</a></ul><div><h1>Lorn loses its ferry</h1><p>{Prose}</p><p>{More}</p></div></body>");
        var blocks = PageBlocks.Cut(tree);
        var hints = new ElementHints(tree);
        MainPart.Mark(blocks, hints);
        var said = BlockJudge.Judge(tree, blocks, hints);
        Assert.All(said, s => Assert.InRange(s, 0, 1));
        Assert.True(said[^1] > 2 * said[0], $"{said[^1]} and {said[0]}");
        Assert.Equal(said, BlockJudge.Judge(tree, blocks, new ElementHints(tree)));
    }

    [Fact]
    public void Captions_comments_and_other_reports_are_told_apart()
    {
        var article = Reports.Read($"""
            <html><body><article><h1>Lorn loses its ferry</h1><p>{Prose}</p>
            <figure><img src=x><figcaption>The pier of Lorn in the rain. Photo: Maud Ferrant</figcaption></figure><p>{More}</p></article>
            <div class="related-list"><h3><a href=a>Ten bridges that were never opened to anyone</a></h3><h3><a href=b>The county counts its potholes once again</a></h3></div>
            <div class="comments"><p>I have been taking this ferry for thirty years.</p><p>So have I, and it was late every time.</p></div></body></html>
            """);
        Assert.Equal([Prose, More], Reports.Blocks(article, BlockKind.Body));
        Assert.Equal(["The pier of Lorn in the rain. Photo: Maud Ferrant"], Reports.Blocks(article, BlockKind.Caption));
        Assert.Equal(2, Reports.Blocks(article, BlockKind.Teaser).Length);
        Assert.Equal(2, Reports.Blocks(article, BlockKind.Comment).Length);
    }
}
