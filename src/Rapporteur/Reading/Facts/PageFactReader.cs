using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Facts;

/// <summary>Gathers everything a page states about itself, in its markup, in elements made for it and in the lines around the
/// article, and chooses.</summary>
internal static class PageFactReader
{
    private const int TellingLength = 1_500;

    /// <summary>The facts of a page whose main part is marked.</summary>
    public static PageFacts Read(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        var (found, heading, title) = Gather(tree, blocks, hints);
        var published = DateChoice.Published(found.Dates);
        return new PageFacts
        {
            Heading = heading,
            Title = title,
            Published = published,
            Modified = DateChoice.Modified(found.Dates, published),
            Authors = AuthorChoice.Choose(found),
            Site = found.Sites.FirstOrDefault(),
            Section = found.Sections.FirstOrDefault(),
            Address = found.Addresses.Find(static a => Uri.TryCreate(a.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"),
            Language = found.Language,
        };
    }

    /// <summary>Everything stated, and the headline.</summary>
    internal static (Statements Found, PageBlock? Heading, PageValue? Title) Gather(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        var found = MarkupReader.Read(tree);
        var (heading, title) = PageTitle.Choose(found, blocks, block => Shown(tree, block));
        var places = new Places(blocks, heading ?? Anchor(tree, blocks, title), hints);
        new ElementReader(tree, places, found).Read();
        new LineReader(tree.Source, places, found).Read(blocks, LanguageOf(tree, blocks, found.Language));
        return (found, heading, title);
    }

    private static string Shown(PageTree tree, PageBlock block) => ShownText.Of(tree.Source, [.. block.Runs.Where(r => r.End > r.Start)]).Text;

    // A headline that no heading bears: the block with the same words still tells where by-line and date are to be looked for.
    private static PageBlock? Anchor(PageTree tree, List<PageBlock> blocks, PageValue? title) =>
        title is null ? null : blocks.Find(b => b.Length >= title.Text.Length - 2 && b.Length <= title.Text.Length + 20 && Shown(tree, b).Contains(title.Text, StringComparison.OrdinalIgnoreCase));

    // The article itself tells the language of its by-line; many pages say another one in their markup than they are in.
    private static string LanguageOf(PageTree tree, List<PageBlock> blocks, string? stated)
    {
        var text = new System.Text.StringBuilder();
        foreach (var block in blocks.Where(b => b.IsMain && b.Length >= 60))
        {
            if (text.Length > TellingLength) break;
            text.Append(Shown(tree, block)).Append('\n');
        }

        var (language, _) = text.Length > 0 ? LanguageIdentifier.Identify(text.ToString()) : (LanguageIdentifier.Unknown, 0);
        return language != LanguageIdentifier.Unknown ? language : stated is { Length: >= 2 } ? stated[..2].ToLowerInvariant() : language;
    }
}
