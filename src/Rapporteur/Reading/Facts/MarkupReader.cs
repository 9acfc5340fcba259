using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Facts;

/// <summary>Reads what a page states in its data scripts, meta elements and links.</summary>
internal sealed class MarkupReader
{
    private const string DataScript = "application/ld+json";
    private readonly string _source;
    private readonly Statements _found;
    private readonly string? _language;
    private readonly DataScripts _scripts;

    private MarkupReader(string source, Statements found)
    {
        _source = source;
        _found = found;
        _language = found.Language is { Length: >= 2 } language ? language[..2].ToLowerInvariant() : null;
        _scripts = new DataScripts(source);
    }

    /// <summary>What the markup of a page states.</summary>
    public static Statements Read(PageTree tree)
    {
        var found = new Statements();
        var language = tree.Root.GetAttribute("lang") ?? tree.Root.GetAttribute("xml:lang");
        if (!string.IsNullOrWhiteSpace(language)) found.Language = language.Trim();
        var reader = new MarkupReader(tree.Source, found);
        var metas = new List<PageElement>();
        foreach (var element in tree.Elements())
        {
            switch (element.Tag)
            {
                case PageTag.Script: reader.TakeScript(element); break;
                case PageTag.Link: reader.ReadLink(element); break;
                case PageTag.Meta: metas.Add(element); break;
                case PageTag.Title when found.WindowTitle is null && element.Texts.Take(1).ToList() is [var first]: found.WindowTitle = reader.Whole(first); break;
            }
        }

        reader.ReadScripts();
        reader.ReadMetas(metas);
        foreach (var address in found.Addresses.ToList()) reader.AddAddressDate("address-page", address.Run);
        return found;
    }

    private void TakeScript(PageElement script)
    {
        if (script.Attribute("type") is not { } type || !type.In(_source).Trim().Equals(DataScript, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var run in script.Texts) _scripts.Add(run);
    }

    private PageValue? Whole(PageRun run, bool isScript = false)
    {
        if (run.End <= run.Start) return null;
        var shown = ShownText.Of(_source, [run], isScript);
        return shown.Text.Length == 0 ? null : new PageValue(shown.Text, run, isScript);
    }

    private void ReadScripts()
    {
        foreach (var (node, isReport) in _scripts.Reports())
        {
            var kind = isReport ? "json-" : "json-page-";
            if (isReport) Add(_found.Titles, node["headline"]);
            AddDate(kind + "published", node["datePublished"]);
            AddDate(kind + "created", node["dateCreated"] ?? node["uploadDate"]);
            AddDate(kind + "modified", node["dateModified"]);
            if (node["publisher"] is { } publisher) Add(_found.Sites, _scripts.Resolve(publisher)["name"]);
            if (isReport && node["articleSection"] is { } section) Add(_found.Sections, section.Each().FirstOrDefault());
            if ((node["author"] ?? node["creator"]) is { } authors) AddAuthors(kind, authors);
        }
    }

    private void Add(List<PageValue> values, JsonTree? node)
    {
        if (node?.Scalar is { } run && Whole(run, isScript: true) is { } value) values.Add(value);
    }

    private void AddDate(string source, JsonTree? node)
    {
        if (node?.Scalar is { } run && Whole(run, isScript: true) is { } value) AddDate(source, value);
    }

    private void AddDate(string source, PageValue value)
    {
        foreach (var read in PageDate.Read(value.Text, _language))
        {
            _found.Dates.Add(new DateStatement(read.Date, value, source)
            {
                IsUniversal = read.IsUniversal,
                IsSecondReading = read.IsSecond,
                IsFirst = !_found.Dates.Exists(d => d.Source == source),
            });
        }
    }

    private void AddAuthors(string kind, JsonTree authors)
    {
        var (people, others) = (new List<StatedName>(), new List<StatedName>());
        foreach (var each in authors.Each())
        {
            var author = _scripts.Resolve(each);
            var isFirm = _scripts.IsOf(author, "Organization", "Corporation", "WebSite") && !_scripts.IsOf(author, "Person");
            foreach (var name in author.Scalar is not null ? [author] : author["name"]?.Each() ?? [])
            {
                if (name.Scalar is { } run) (isFirm ? others : people).AddRange(Names(ShownText.Of(_source, [run], isScript: true), isFirm));
            }
        }

        AddAuthors(kind + "person", people);
        AddAuthors(kind + "firm", others);
    }

    private static IEnumerable<StatedName> Names(ShownText shown, bool isFirm)
    {
        if (isFirm) return shown.Text.Length is > 1 and < 60 ? [new StatedName(shown.Value(new Span(0, shown.Text.Length)), NameShape.Desk)] : [];
        return shown.Text.Length > 300 ? [] : NameReader.Read(shown.Text).Names.Select(name => new StatedName(shown.Value(name.Span), name.Shape));
    }

    private void AddAuthors(string source, List<StatedName> names)
    {
        var known = names.DistinctBy(n => n.Key).Where(n => n.Key.Length > 0).ToImmutableArray();
        if (known.Length > 0) _found.Authors.Add(new AuthorStatement(known, source) { IsFirst = !_found.Authors.Exists(a => a.Source == source) });
    }

    private void ReadLink(PageElement link)
    {
        if (link.Attribute("rel") is not { } rel || !rel.In(_source).Trim().Equals("canonical", StringComparison.OrdinalIgnoreCase)) return;
        if (link.Attribute("href") is { } run && Whole(run) is { } value) _found.Addresses.Add(value);
    }

    private void ReadMetas(List<PageElement> metas)
    {
        var stated = new List<(string Fact, int Rank, PageRun Run)>();
        foreach (var meta in metas)
        {
            if (meta.Attribute("content") is not { } run || run.In(_source).IsWhiteSpace()) continue;
            foreach (var name in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
            {
                if (MetaNames.Of(meta.GetAttribute(name)) is not { } known) continue;
                stated.Add((known.Fact, known.Rank, run));
                break;
            }
        }

        foreach (var group in stated.OrderBy(s => s.Rank).GroupBy(s => s.Fact)) ReadMetas(group.Key, [.. group.Select(s => s.Run)]);
    }

    private void ReadMetas(string fact, List<PageRun> runs)
    {
        switch (fact)
        {
            case "title": AddAll(_found.Titles, runs); break;
            case "site": AddAll(_found.Sites, runs); break;
            case "section": AddAll(_found.Sections, runs); break;
            case "address": AddAll(_found.Addresses, runs); break;
            case "author" or "account": AddMetaAuthors("meta-" + fact, runs); break;
            case "image":
                foreach (var run in runs) AddAddressDate("address-image", run);
                break;
            default:
                foreach (var run in runs)
                {
                    if (Whole(run) is { } value) AddDate("meta-" + fact, value);
                }

                break;
        }
    }

    private void AddAll(List<PageValue> values, List<PageRun> runs)
    {
        foreach (var run in runs)
        {
            if (Whole(run) is { } value) values.Add(value);
        }
    }

    private void AddMetaAuthors(string source, List<PageRun> runs)
    {
        var names = new List<StatedName>();
        foreach (var run in runs.Take(20))
        {
            var shown = ShownText.Of(_source, [run]);
            if (shown.Text.Length <= 300 && !shown.Text.Contains("://", StringComparison.Ordinal)) names.AddRange(Names(shown, isFirm: false));
        }

        AddAuthors(source, names);
    }

    private void AddAddressDate(string source, PageRun run)
    {
        if (Whole(run) is not { } value || AddressDate.Find(value.Text) is not { } found) return;
        var shown = ShownText.Of(_source, [run]);
        _found.Dates.Add(new DateStatement(found.Date, shown.Value(found.Span), source) { IsFirst = !_found.Dates.Exists(d => d.Source == source) });
    }
}
