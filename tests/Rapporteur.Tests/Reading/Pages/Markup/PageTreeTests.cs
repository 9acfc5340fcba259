using System.Text;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Markup;
using Xunit;

namespace Rapporteur.Tests.Reading.Pages.Markup;

public sealed class PageTreeTests
{
    [Fact]
    public void A_script_is_read_whatever_number_of_elements_stands_before_it()
    {
        for (var count = 1000; count < 1040; count++)
        {
            var tree = PageTreeBuilder.Build(new string('x', 100) + string.Concat(Enumerable.Repeat("<br>", count)) + "<script>{}</script>");
            Assert.Single(tree.Elements(PageTag.Script));
        }
    }

    [Theory]
    [InlineData("<p>a<p>b", "body(p(a) p(b))")]
    [InlineData("a<p>b</p>c", "body(a p(b) c)")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "body(ul(li(a) li(b ul(li(c))) li(d)) e)")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "body(dl(dt(a) dd(b) dt(c)))")]
    [InlineData("<select><option>a<option>b</select>c", "body(select c)")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>d", "body(table(tr(td(a) td(b)) tr(td(c))) d)")]
    [InlineData("<table><tr><td><table><tr><td>a</table>b<td>c</table>", "body(table(tr(td(table(tr(td(a))) b) td(c))))")]
    [InlineData("<table><tr><td>a</div>b</table>", "body(table(tr(td(a b))))")]
    [InlineData("<p><b>a<p>b", "body(p(b(a)) p(b))")]
    [InlineData("<div><b>a<div>b</b>c</div></div>d", "body(div(b(a div(b c))) d)")]
    [InlineData("<b><i>a</b>b</i>c", "body(b(i(a)) b c)")]
    [InlineData("<h2>a<h3>b</h2>c", "body(h2(a) h3(b) c)")]
    [InlineData("<p>a<h2>b</h2>", "body(p(a) h2(b))")]
    [InlineData("<p><a href=x>a<div>b</a></div>", "body(p(a(a)) a(div(b)))")]
    [InlineData("a</p>b</div>c</x>d", "body(a p b c d)")]
    [InlineData("<x-y>a<x-z>b</x-y>c", "body(x-y(a x-z(b)) c)")]
    [InlineData("<html lang=nl><head><title>a &lt; b</title><meta name=x></head>c</body></html>d", "head(title(a &lt; b) meta) body(c d)")]
    [InlineData("<title>a</title><p>b<body class=x><p>c", "title(a) body(p(b) p(c))")]
    [InlineData("<script>if (a</b>) '<p>'</script>c", "script(if (a</b>) '<p>') body(c)")]
    [InlineData("a<script>b<p>c", "body(a script)")]
    [InlineData("a<svg><p>b</svg>c<svg><p>d", "body(a svg c svg(p(d)))")]
    [InlineData("<title>a<p>b", "title body(a p(b))")]
    [InlineData("a<!-- <p>b --><!-->c<!--->d<!doctype x><?xml y?></>e<!-- f", "body(a c d e)")]
    [InlineData("1 < 2 <3 a<b", "body(1 < 2 <3 a)")]
    [InlineData("a<p title='b>c' class=d>e", "body(a p(e))")]
    [InlineData("a<p title='b>c</p>", "body(a p(c))")]
    [InlineData("a<p class=\"b", "body(a)")]
    [InlineData("a</p", "body(a)")]
    [InlineData("<br>a</br>b<img src=x>c</img>", "body(br a br b img c)")]
    [InlineData("", "")]
    public void Elements_close_as_browsers_close_them(string source, string tree)
    {
        var built = PageTreeBuilder.Build(source);
        AssertSound(built);
        Assert.Equal(tree, Shown(built));
    }

    [Fact]
    public void Attributes_are_runs_of_the_source()
    {
        const string Source = "<p CLASS=\"a b\" id = c hidden data-x=1 content='d &amp; e' class=f>g";
        var paragraph = PageTreeBuilder.Build(Source).Elements(PageTag.P).Single();
        Assert.Equal("a b", paragraph.ClassName);
        Assert.Equal("c", paragraph.Id);
        Assert.True(paragraph.HasAttribute("hidden"));
        Assert.False(paragraph.HasAttribute("role"));
        Assert.Equal("d &amp; e", paragraph.GetAttribute("content"));
        Assert.Equal("g", Assert.Single(paragraph.Texts).In(Source).ToString());
        Assert.Throws<ArgumentException>(() => paragraph.GetAttribute("data-x"));
    }

    [Fact]
    public void A_link_ends_where_its_end_tag_stands_though_a_block_inside_it_goes_on()
    {
        const string Source = "<a href=x><div>one</a> two</div>";
        var blocks = PageBlocks.Cut(PageTreeBuilder.Build(Source));
        var block = Assert.Single(blocks);
        Assert.Equal((6, 3), (block.Length, block.LinkLength));
    }

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<b>", 20_000)]
    [InlineData("<a href=x><p>", 50_000)]
    [InlineData("<table><tr><td>", 50_000)]
    [InlineData("<ul><li>", 50_000)]
    [InlineData("</div></b></p>", 50_000)]
    [InlineData("<svg><", 100_000)]
    [InlineData("<!-->", 100_000)]
    [InlineData("<p a='", 100_000)]
    [InlineData("<<", 100_000)]
    public void Depth_is_bounded_and_no_text_is_lost(string scrap, int times)
    {
        var source = string.Concat(Enumerable.Repeat(scrap, times)) + "'></p><p>The port stays closed.";
        var tree = PageTreeBuilder.Build(source);
        AssertSound(tree);
        Assert.Contains("The port stays closed.", Shown(tree), StringComparison.Ordinal);
    }

    [Fact]
    public void More_nodes_than_are_read_are_left_out()
    {
        var tree = PageTreeBuilder.Build(string.Concat(Enumerable.Repeat("<p>a", PageTreeBuilder.MostNodes)));
        Assert.True(tree.IsCut);
        Assert.InRange(tree.Count, PageTreeBuilder.MostNodes, PageTreeBuilder.MostNodes + 3);
    }

    [Fact]
    public void Whatever_the_source_every_node_lies_within_its_parent_and_the_source()
    {
        var random = new Random(22112026);
        string[] scraps =
        [
            "<p>", "</p>", "<div>", "</div>", "<a href='x'>", "</a>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<br/>", "<script>", "</script>",
            "<title>", "</title>", "<svg>", "</svg>", "<!--", "-->", "<body>", "</body>", "<head>", "</head>", "<html>", "<x-y>", "</x-y>", "<p class=\"", "'", "\"", ">", "<", "/", "=", "&amp;", " ", "\n", "word", "\0", "\uD800", "<option>", "<dd>", "<dt>", "<button>",
        ];
        for (var round = 0; round < 3000; round++)
        {
            var source = new StringBuilder();
            for (var i = random.Next(0, 80); i > 0; i--) source.Append(random.Next(5) == 0 ? ((char)random.Next(0x20, 0x7F)).ToString() : scraps[random.Next(scraps.Length)]);
            AssertSound(PageTreeBuilder.Build(source.ToString()));
        }
    }

    private static void AssertSound(PageTree tree)
    {
        var end = 0;
        for (var node = 0; node < tree.Count; node++)
        {
            ref readonly var at = ref tree[node];
            Assert.InRange(at.After, node + 1, tree.Count);
            Assert.InRange(at.End, at.Start, tree.Source.Length);
            Assert.InRange(at.Start, 0, tree.Source.Length);
            if (node > 0)
            {
                Assert.InRange(at.Parent, 0, node - 1);
                Assert.True(at.After <= tree[at.Parent].After, "A node ends within its parent.");
            }

            foreach (var attribute in tree.Attributes(node)) Assert.InRange(attribute.Value.End, attribute.Value.Start, tree.Source.Length);
            if (at.Tag != PageTag.Text) continue;
            Assert.True(at.Start >= end && at.End > at.Start, "Texts are in order and do not overlap.");
            end = at.End;
        }
    }

    // head(title(text)) body(p(text)): the tree without its root, texts trimmed.
    private static string Shown(PageTree tree)
    {
        var shown = new StringBuilder();
        var open = new Stack<int>();
        for (var at = 1; at < tree.Count; at++)
        {
            Leave(at);
            var text = tree[at].Tag == PageTag.Text ? tree.Source[tree[at].Start..tree[at].End].Trim() : new PageElement(tree, at).LocalName;
            if (text.Length == 0) continue;
            if (shown.Length > 0 && shown[^1] != '(') shown.Append(' ');
            shown.Append(text);
            if (tree[at].After == at + 1) continue;
            shown.Append('(');
            open.Push(tree[at].After);
        }

        Leave(int.MaxValue);
        return shown.ToString();

        void Leave(int at)
        {
            while (open.Count > 0 && open.Peek() <= at)
            {
                open.Pop();
                shown.Append(')');
            }
        }
    }
}
