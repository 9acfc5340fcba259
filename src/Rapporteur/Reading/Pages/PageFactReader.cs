using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Reads what a page states about itself: in data scripts, in meta elements, in marked elements.</summary>
internal sealed class PageFactReader
{
    private const string DataScript = "application/ld+json";
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "headline", "sailthru.title", "parsely-title", "title"];

    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published", "publish-date", "publishdate", "publish_date", "published_date",
        "published_time", "pubdate", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date",
        "cxenseparse:recs:publishtime", "article.published", "articledate", "article_date_original", "originalpublicationdate", "datecreated", "citation_publication_date", "displaydate",
        "last-updated-date", "date",
    ];

    private static readonly string[] UpdatedNames = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised"];
    private static readonly string[] AuthorNames = ["author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "cxenseparse:author", "citation_author"];
    private static readonly string[] SiteNames = ["og:site_name", "application-name", "publisher", "dc.publisher"];

    private readonly PageTree _tree;
    private readonly string _source;
    private readonly PageFacts _facts = new();

    /// <summary>Reads a page.</summary>
    public PageFactReader(PageTree tree)
    {
        _tree = tree;
        _source = tree.Source;
    }

    /// <summary>The page.</summary>
    public PageTree Tree => _tree;

    /// <summary>The facts of the page.</summary>
    public PageFacts Read()
    {
        ReadScripts();
        ReadMetas();
        foreach (var title in _tree.Elements(PageTag.Title).Take(1)) _facts.WindowTitle = TextOf(title);
        var language = _tree.Root.GetAttribute("lang") ?? _tree.Root.GetAttribute("xml:lang");
        if (!string.IsNullOrWhiteSpace(language)) _facts.Language = language.Trim();
        return _facts;
    }

    private void ReadScripts()
    {
        foreach (var script in _tree.Elements(PageTag.Script))
        {
            if (script.Attribute("type") is not { } type || !type.In(_source).Trim().Equals(DataScript, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var run in script.Texts)
            {
                if (JsonScanner.Read(_source, run) is not { } tree) continue;
                foreach (var node in tree.All().Where(IsReport)) ReadReport(node);
            }
        }
    }

    private bool IsReport(JsonTree node)
    {
        if (node.Members.Count == 0 || node["@type"] is not { } type) return false;
        foreach (var item in type.Each())
        {
            if (Text(item) is { } name && (name.Contains("Article", StringComparison.Ordinal) || name.Contains("Posting", StringComparison.Ordinal)
                || name is "Report" or "Review" or "NewsReport" or "WebPage" or "Recipe" or "VideoObject" && node["datePublished"] is not null))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadReport(JsonTree node)
    {
        Add(_facts.Titles, node["headline"]);
        Add(_facts.Published, node["datePublished"] ?? node["dateCreated"]);
        Add(_facts.Updated, node["dateModified"]);
        if (node["publisher"] is { } publisher) Add(_facts.Sites, publisher["name"]);
        if (node["author"] is not { } authors) return;
        foreach (var author in authors.Each())
        {
            if (author.Scalar is not null) Add(_facts.Authors, author);
            else if (author["name"] is { } name)
            {
                foreach (var each in name.Each()) Add(_facts.Authors, each);
            }
        }
    }

    private string? Text(JsonTree node) => node.Scalar is { } run ? _source[run.Start..Math.Min(run.End, run.Start + 60)] : null;

    private void Add(List<PageValue> values, JsonTree? node)
    {
        if (node?.Scalar is not { } run || run.End <= run.Start) return;
        values.Add(new PageValue(Shown(run, isScript: true), run, true));
    }

    private void ReadMetas()
    {
        var metas = new Dictionary<string, List<PageValue>>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in _tree.Elements(PageTag.Meta))
        {
            var value = ValueOf(meta.Attribute("content"));
            if (value is null) continue;
            foreach (var name in (ReadOnlySpan<string?>)[meta.GetAttribute("property"), meta.GetAttribute("name"), meta.GetAttribute("itemprop"), meta.GetAttribute("http-equiv")])
            {
                if (string.IsNullOrWhiteSpace(name)) continue;
                if (!metas.TryGetValue(name.Trim(), out var values)) metas.Add(name.Trim(), values = []);
                values.Add(value);
            }
        }

        foreach (var (names, list) in (ReadOnlySpan<(string[], List<PageValue>)>)[(TitleNames, _facts.Titles), (PublishedNames, _facts.Published),
            (UpdatedNames, _facts.Updated), (AuthorNames, _facts.Authors), (SiteNames, _facts.Sites)])
        {
            foreach (var name in names)
            {
                if (metas.TryGetValue(name, out var values)) list.AddRange(values);
            }
        }
    }

    /// <summary>A run of the source as a value; null when it shows nothing.</summary>
    public PageValue? ValueOf(PageRun? run)
    {
        if (run is not { } place) return null;
        var text = Shown(place, isScript: false);
        return text.Length > 0 ? new PageValue(text, place, false) : null;
    }

    /// <summary>The first text inside an element as a value, or null.</summary>
    public PageValue? TextOf(PageElement element) => element.Texts.Select(run => ValueOf(run)).FirstOrDefault(static value => value is not null);

    private string Shown(PageRun run, bool isScript)
    {
        var text = new PageText(_source);
        text.Add(run, isScript);
        text.TrimEnd();
        return text.ToString();
    }
}
