using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Web.Marking;
using Xunit;

namespace Rapporteur.Tests.Web;

public sealed class MarkedTextTests
{
    [Fact]
    public void Marks_that_nest_stay_whole() => Check(
        "one two three", ["two", "one two three"], "[B one [A two] three]");

    [Fact]
    public void Marks_that_cut_across_each_other_are_cut_at_the_boundary() => Check(
        "one two three", ["one two", "two three"], "[A one [B0 two]][b0  three]");

    [Fact]
    public void Of_marks_that_begin_together_the_longer_encloses_the_shorter() => Check(
        "one two three", ["one two", "one"], "[A [B one] two] three");

    [Fact]
    public void A_mark_over_two_lines_goes_on_in_the_second_without_its_id() => Check(
        "one two\nthree four", ["two\nthree"], "one [A two]|[a three] four");

    [Fact]
    public void Every_mark_of_a_text_is_opened_exactly_once()
    {
        var report = SampleReport.Make();
        var citations = Citations.Of(report);
        foreach (var article in report.Articles)
        {
            var opened = MarkedText.Lay(article, citations).SelectMany(s => s.Lines).SelectMany(l => Marks(l.Pieces)).Where(m => m.IsFirst).Select(m => m.Mark).ToList();
            Assert.NotEmpty(opened);
            Assert.Equal(citations.In(article.Id).Order(Comparer<Mark>.Create(Mark.ByOpening)), opened.Order(Comparer<Mark>.Create(Mark.ByOpening)));
        }
    }

    [Fact]
    public void The_words_of_all_pieces_are_the_words_of_the_report()
    {
        var report = SampleReport.Make();
        foreach (var article in report.Articles)
        {
            var lines = MarkedText.Lay(article, Citations.Of(report)).SelectMany(s => s.Lines).Select(l => Words(l.Pieces));
            Assert.Equal(article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), lines);
        }
    }

    [Fact]
    public void Text_between_the_blocks_is_shown_as_well()
    {
        var article = new SampleText("00000000000000aa", "gap.txt", "en", null).With(BlockKind.Body, "Told.").Article(null, null, null, null)
            with
        { Text = "Before.\nTold.\nAfter.", Blocks = [new Block(new Span(8, 5), BlockKind.Body)] };
        var sections = MarkedText.Lay(article, Citations.Of(Holding(article)));
        Assert.Equal([(true, "Before.\n"), (false, "Told."), (true, "\nAfter.")], sections.Select(s => (s.IsAside, Words(s.Lines[0].Pieces))));
    }

    [Fact]
    public void Words_outside_the_text_still_have_an_anchor()
    {
        var article = new SampleText("00000000000000aa", "short.txt", "en", "2024-03-12").With(BlockKind.Body, "Told.").Article("Told", null, null, null);
        article = article with { Published = article.Published! with { Span = new Span(90, 4) } };
        var pieces = MarkedText.Lay(article, Citations.Of(Holding(article))).SelectMany(s => s.Lines).SelectMany(l => Marks(l.Pieces));
        Assert.Equal(new Span(90, 4), Assert.Single(pieces).Mark.Span);
    }

    /// <summary>Marks words of a text, named A, B … in the order given, and compares with the pieces written out:
    /// a capital for the piece with the id, a small letter for a further one, a digit for its slot, a bar between lines.</summary>
    private static void Check(string text, string[] marked, string expected)
    {
        var spans = marked.Select(m => new Span(text.IndexOf(m, StringComparison.Ordinal), m.Length)).ToList();
        var marks = spans.Select(s => new Mark(s, MarkKind.Value)).ToArray();
        Array.Sort(marks, Mark.ByOpening);
        var cutter = new PieceCutter(text, [.. marks]);
        var at = 0;
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            lines.Add(string.Concat(cutter.Cut(new Span(at, line.Length)).Select(p => Written(p, spans))));
            at += line.Length + 1;
        }

        Assert.Equal(expected, string.Join('|', lines));
    }

    private static string Written(Piece piece, List<Span> spans)
    {
        if (piece is not MarkedPiece marked) return ((PlainPiece)piece).Words;
        var name = (char)((marked.IsFirst ? 'A' : 'a') + spans.IndexOf(marked.Mark.Span));
        var slot = marked.Slot < 0 ? "" : marked.Slot.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"[{name}{slot} {string.Concat(marked.Inner.Select(p => Written(p, spans)))}]";
    }

    private static IEnumerable<MarkedPiece> Marks(ImmutableArray<Piece> pieces) =>
        pieces.OfType<MarkedPiece>().SelectMany(p => Marks(p.Inner).Prepend(p));

    private static string Words(ImmutableArray<Piece> pieces) =>
        string.Concat(pieces.Select(p => p is MarkedPiece marked ? Words(marked.Inner) : ((PlainPiece)p).Words));

    private static Report Holding(Article article) => new() { Articles = [article], Dossiers = [], Register = [], Diagnostics = [] };
}
