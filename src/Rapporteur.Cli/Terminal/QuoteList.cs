using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Rapporteur.Cli.Terminal;

/// <summary>What was said, the renderings in several languages beside each other where there is room.</summary>
internal static class QuoteList
{
    private const int Indent = 2;
    private const int MostBeside = 3;

    public static void Write(TerminalPage page, Dossier dossier, Citing citing)
    {
        if (dossier.Quotes.IsEmpty) return;
        page.Heading("What was said");
        for (var i = 0; i < dossier.Quotes.Length; i++)
        {
            if (i > 0) page.Blank();
            var quote = dossier.Quotes[i];
            page.Write(Speaker(quote), Indent);
            if (page.IsWide && quote.Renderings.Length is > 1 and <= MostBeside) page.Write(Beside(page, quote, citing), Indent + 2);
            else page.Labelled(Indent + 2, page.IsNarrow ? 3 : 11, quote.Renderings.Select(r => (Language(page, citing.Article(r.Report)), Said(r, citing))));
        }
    }

    private static Words Speaker(Utterance quote)
    {
        var words = new Words(quote.Speaker is { } speaker ? Names.Of(speaker) : "Speaker not named", Ink.Strong);
        var said = quote.Renderings.Select(r => r.Said).FirstOrDefault(d => d is not null);
        return said is { } day ? words.And(", " + Phrases.Date(day)) : words;
    }

    private static Words Language(TerminalPage page, Article article) =>
        new(page.IsNarrow ? article.Language : Names.Language(article.Language), Ink.Faint);

    private static Words Said(Quote quote, Citing citing)
    {
        var article = citing.Article(quote.Report);
        return new Words("“" + Citing.OneLine(quote.Span.In(article.Text)) + "”", Ink.Said).And("  ").And(article.Name, Ink.Name);
    }

    private static Grid Beside(TerminalPage page, Utterance quote, Citing citing)
    {
        var grid = new Grid { Expand = false };
        var width = (page.Width - Indent - 2) / quote.Renderings.Length;
        foreach (var _ in quote.Renderings) grid.AddColumn(new GridColumn { Width = width - 2, Padding = new Padding(0, 0, 2, 0) });
        grid.AddRow([.. quote.Renderings.Select(r => (IRenderable)Language(page, citing.Article(r.Report)).Rendered)]);
        grid.AddRow([.. quote.Renderings.Select(r => (IRenderable)Said(r, citing).Rendered)]);
        return grid;
    }
}
