using System.Collections.Immutable;
using Rapporteur.Intake.Entries;
using Rapporteur.Intake.Markup;
using Rapporteur.Model;

namespace Rapporteur.Intake.Feeds;

/// <summary>Reads RSS of any version and Atom.</summary>
internal sealed class FeedReader
{
    private const string Entries = "entry";

    private readonly XmlText _text;
    private readonly List<PlacedEntry> _entries = [];
    private readonly int _most;
    private bool _isCut;

    private FeedReader(TracedText source, int most)
    {
        _text = new XmlText(source);
        _most = most;
    }

    /// <summary>The entries of a feed. One that is not closed is left out.</summary>
    public static EntryList Read(TracedText source, IntakeLimits limits)
    {
        var reader = new FeedReader(source, limits.MostParts);
        var document = XmlReading.Of(source.Text, XmlFaults.MostNodes, reader.Take);
        var feed = document.Root.Elements.FirstOrDefault(e => e.Is("rss", "RDF", "feed"));
        var head = feed?.First("channel") ?? feed;
        var outlet = reader._text.Plain(head?.First("title"));
        var language = reader._text.Plain(head?.First("language", "dc:language")) ?? reader._text.Attribute(feed, "xml:lang");
        var home = (reader._text.Plain(head?.First("link")) ?? reader._text.Attribute(head?.First("link"), "href"))?.Text;
        var entries = reader._entries.Select(e => e with
        {
            Entry = e.Entry with
            {
                Outlet = e.Entry.Outlet ?? outlet,
                Language = e.Entry.Language ?? language,
                Address = Absolute(e.Entry.Address, home),
            },
        });
        var faults = XmlFaults.Of(document, reader._isCut);
        if (reader._entries.Count == 0) faults = faults.Add((DiagnosticCodes.NoReports, "The feed holds no whole entry."));
        return new EntryList(Entries, [.. entries], faults);
    }

    private bool Take(XmlElement element)
    {
        if (!element.Is("item", "entry")) return false;
        if (!element.IsClosed) return true;
        if (_entries.Count >= _most)
        {
            _isCut = true;
            return true;
        }

        var entry = element.Is("entry") ? OfAtom(element) : OfRss(element);
        _entries.Add(new PlacedEntry(entry, Span.Between(element.Start, element.End)));
        return true;
    }

    private Entry OfRss(XmlElement item) => new()
    {
        IsOfFeed = true,
        Title = _text.Value(item.First("title", "dc:title", "media:title")),
        Body = _text.Value(item.First("content:encoded", "encoded", "fulltext", "content", "xhtml:body", "body")),
        Summary = _text.Value(item.First("description", "summary", "dc:description", "media:description", "itunes:summary")),
        Published = _text.Plain(item.First("pubDate", "dc:date", "dcterms:issued", "dcterms:created", "published", "date")),
        Modified = _text.Plain(item.First("dcterms:modified", "updated", "modified")),
        Authors = [.. item.Elements.Where(e => e.Is("dc:creator", "author", "itunes:author")).Select(AuthorOf).OfType<TracedText>()],
        Outlet = _text.Plain(item.First("source")),
        Section = _text.Plain(item.First("category", "dc:subject")),
        Language = _text.Plain(item.First("dc:language", "language")),
        Address = _text.Plain(item.First("feedburner:origLink")) ?? LinkOf(item) ?? PermanentId(item),
    };

    private Entry OfAtom(XmlElement entry) => new()
    {
        IsOfFeed = true,
        Title = AtomText(entry.First("title")),
        Body = AtomText(entry.First("content", "content:encoded")),
        Summary = AtomText(entry.First("summary", "media:description")),
        Published = _text.Plain(entry.First("published", "issued", "created", "dc:date")) ?? _text.Plain(entry.First("updated", "modified")),
        Modified = _text.Plain(entry.First("updated", "modified")),
        Authors = [.. entry.All("author").Concat(entry.All("dc:creator")).Select(AuthorOf).OfType<TracedText>()],
        Outlet = _text.Plain(entry.First("source")?.First("title")),
        Section = _text.Attribute(entry.First("category"), "label") ?? _text.Attribute(entry.First("category"), "term"),
        Language = _text.Attribute(entry, "xml:lang"),
        Address = _text.Plain(entry.First("feedburner:origLink")) ?? LinkOf(entry) ?? _text.Plain(entry.First("ID")),
    };

    // Atom says what its texts are: plain, HTML that is escaped, or XHTML that is not.
    private EntryText? AtomText(XmlElement? element)
    {
        var type = _text.Attribute(element, "type")?.Text;
        if (type is not null && type.Contains("xhtml", StringComparison.OrdinalIgnoreCase) && element!.First("div") is { } division) element = division;
        return _text.Value(element, type is null or "text" ? null : type.Contains("html", StringComparison.OrdinalIgnoreCase));
    }

    // In RSS an author is an address of mail with the name in brackets, or whatever else was put there.
    private TracedText? AuthorOf(XmlElement element)
    {
        if (element.First("name") is { } name) return _text.Plain(name);
        if (_text.Plain(element) is not { } text) return null;
        var open = text.Text.IndexOf('(', StringComparison.Ordinal);
        var close = text.Text.LastIndexOf(')');
        return open > 0 && close > open + 1 && text.Text.AsSpan(0, open).Contains('@') ? text.Part(Span.Between(open + 1, close)) : text;
    }

    private TracedText? LinkOf(XmlElement entry)
    {
        TracedText? other = null;
        foreach (var link in entry.All("link"))
        {
            if (_text.Plain(link) is { } text) return text;
            if (_text.Attribute(link, "href") is not { } address) continue;
            if (_text.Attribute(link, "rel")?.Text is null or "alternate") return address;
            other ??= _text.Attribute(link, "rel")?.Text == "self" && entry.Is("entry") ? address : null;
        }

        return other;
    }

    private TracedText? PermanentId(XmlElement item)
    {
        var id = item.First("guid", "ID");
        return _text.Attribute(id, "isPermaLink")?.Text == "false" ? null : _text.Plain(id);
    }

    private static TracedText? Absolute(TracedText? address, string? home) =>
        address is not null && home is not null && !address.Text.Contains(':', StringComparison.Ordinal)
        && Uri.TryCreate(home, UriKind.Absolute, out var from) && from.Scheme.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(from, address.Text, out var whole)
            ? TracedText.Whole(whole.AbsoluteUri, FirstByte(address), LastByte(address) - FirstByte(address)) : address;

    private static long FirstByte(TracedText text) => text.Origin.Pieces.Length == 0 ? 0 : text.Origin.Pieces[0].ByteStart;

    private static long LastByte(TracedText text) => text.Origin.Pieces.Length == 0 ? 0 : text.Origin.Pieces[^1].ByteStart + text.Origin.Pieces[^1].ByteLength;
}
