using Rapporteur.Model;

namespace Rapporteur;

/// <summary>Adds to a page what only the entry of a feed states about it: below its text, in lines of their own that no byte of the page stands for.</summary>
internal static class EntryFacts
{
    /// <summary>The page with title, date and authors of the entry where it has none of its own.</summary>
    public static Article AddTo(Article page, Article entry)
    {
        if (page.Title is null && entry.Title is { } title)
        {
            (page, var span) = Append(page, title.Value, BlockKind.DateLine);
            page = page with { Title = new Cited<string>(title.Value, span) };
        }

        if (page.Published is null && entry.Published is { } published)
        {
            (page, var span) = Append(page, published.Span.In(entry.Text), BlockKind.DateLine);
            page = page with
            {
                Published = new Cited<Edtf>(published.Value, span),
                Diagnostics = page.Diagnostics.RemoveAll(d => d.Code == DiagnosticCodes.NoDate),
            };
        }

        if (!page.Authors.IsEmpty) return page;
        foreach (var author in entry.Authors)
        {
            (page, var span) = Append(page, author.Span.In(entry.Text), BlockKind.Byline);
            page = page with { Authors = page.Authors.Add(new Cited<string>(author.Value, span)) };
        }

        return page;
    }

    private static (Article Page, Span Span) Append(Article page, string line, BlockKind kind)
    {
        var text = page.Text + "\n\n" + line;
        var span = new Span(text.Length - line.Length, line.Length);
        return (page with { Text = text, Blocks = page.Blocks.Add(new Block(span, kind)) }, span);
    }
}
