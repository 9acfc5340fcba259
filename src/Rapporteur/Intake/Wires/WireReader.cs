using Rapporteur.Intake.Entries;
using Rapporteur.Intake.Markup;
using Rapporteur.Model;

namespace Rapporteur.Intake.Wires;

/// <summary>Reads what agencies send: NewsML-G2 messages and items, and NITF by itself.</summary>
internal sealed class WireReader
{
    private const string Items = "item";

    private readonly XmlText _text;
    private readonly NitfReader _nitf;
    private readonly List<PlacedEntry> _items = [];
    private readonly int _most;
    private int _others;
    private bool _isCut;

    private WireReader(TracedText source, int most)
    {
        _text = new XmlText(source);
        _nitf = new NitfReader(_text);
        _most = most;
    }

    /// <summary>The items of a document. One that is cut off is read as far as it goes where it is the only one.</summary>
    public static EntryList Read(TracedText source, IntakeLimits limits)
    {
        var reader = new WireReader(source, limits.MostParts);
        var document = XmlReading.Of(source.Text, XmlFaults.MostNodes, reader.Take);
        var faults = XmlFaults.Of(document, reader._isCut);
        if (reader._items.Count == 0) faults = faults.Add(reader._others > 0 ? (DiagnosticCodes.PartsWithoutReport, null) : (DiagnosticCodes.NoReports, "The document holds no whole item."));
        return new EntryList(Items, [.. reader._items], faults);
    }

    private bool Take(XmlElement element)
    {
        // NITF inside an item is its content; by itself it is the item, and then nothing is open around it.
        if (element.Is("packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"))
        {
            _others++;
            return true;
        }

        var isItem = element.Is("newsItem") || (element.Is("nitf") && IsAlone());
        if (!isItem) return false;
        if (_items.Count >= _most)
        {
            _isCut = true;
            return true;
        }

        if (!element.IsClosed && _items.Count > 0) return true;
        var entry = element.Is("nitf") ? _nitf.Read(element) : OfItem(element);
        if (entry.Withdrawal is not null || entry.Body is { Text.IsBlank: false } || entry.Summary is { Text.IsBlank: false }) _items.Add(new PlacedEntry(entry, Span.Between(element.Start, element.End)));
        else _others++;
        return true;
    }

    private bool IsAlone() => DocumentFinder.RootOf(_text.Source.Text).EndsWith("nitf", StringComparison.OrdinalIgnoreCase);

    private Entry OfItem(XmlElement item)
    {
        var meta = item.First("itemMeta");
        var content = item.First("contentMeta");
        var inner = InlineOf(item);
        var created = _text.Plain(meta?.First("firstCreated")) ?? _text.Plain(content?.First("contentCreated"));
        var status = PublishingStatus.Withdrawal((_text.Attribute(meta?.First("pubStatus"), "qcode") ?? _text.Attribute(meta?.First("pubStatus"), "uri"))?.Text);
        var version = _text.Plain(meta?.First("versionCreated")) ?? _text.Plain(content?.First("contentModified"));
        var stated = new Entry
        {
            Title = _text.Value(HeadlineOf(content, LanguageOf(item, content)?.Text) ?? meta?.First("title") ?? item.First("headline", "title"), isMarkup: false),
            Body = inner.Body,
            Summary = _text.Value(content?.First("description")) ?? (status is null ? null : _text.Value(meta?.First("edNote"))),
            Published = created ?? version ?? _text.Attribute(item, "date"),
            Modified = version,
            Authors = AuthorsOf(content),
            Outlet = NameOf(meta?.First("provider")) ?? NameOf(content?.First("infoSource")) ?? _text.Plain(content?.First("creditline")),
            Section = NameOf(content?.First("subject")),
            Language = LanguageOf(item, content),
            Address = _text.Attribute(item, "guid"),
        };
        return inner with
        {
            Title = stated.Title ?? inner.Title,
            Summary = stated.Summary ?? inner.Summary,
            Published = stated.Published ?? inner.Published,
            Modified = stated.Modified ?? inner.Modified,
            Authors = stated.Authors.IsEmpty ? inner.Authors : stated.Authors,
            Outlet = stated.Outlet ?? inner.Outlet,
            Section = stated.Section,
            Language = stated.Language ?? inner.Language,
            Address = stated.Address ?? inner.Address,
            Withdrawal = status ?? inner.Withdrawal,
        };
    }

    private Entry InlineOf(XmlElement item)
    {
        var set = item.First("contentSet");
        var inline = set?.First("inlineXML");
        if (inline?.First("nitf") is { } nitf) return _nitf.Read(nitf);
        if (inline?.First("html") is { } page) return new Entry { Body = _text.Value(page.First("body") ?? page) };
        if (inline is not null) return new Entry { Body = _text.Value(inline, rename: NitfReader.TagOf) };
        if (set?.First("inlineData") is { } data)
        {
            var type = _text.Attribute(data, "contenttype")?.Text;
            return new Entry { Body = _text.Value(data, type?.Contains("html", StringComparison.OrdinalIgnoreCase)) };
        }

        // Older items carry their paragraphs in an element of their own.
        return new Entry { Body = _text.Value(item.First("text", "body"), rename: NitfReader.TagOf) };
    }

    private XmlElement? HeadlineOf(XmlElement? content, string? language)
    {
        if (content is null) return null;
        XmlElement? best = null;
        foreach (var headline in content.All("headline"))
        {
            var isIts = language is null || _text.Attribute(headline, "xml:lang")?.Text is not { } own || own.StartsWith(language[..Math.Min(2, language.Length)], StringComparison.OrdinalIgnoreCase);
            var isMain = _text.Attribute(headline, "role")?.Text is not { } role || role.Contains("main", StringComparison.OrdinalIgnoreCase) || role.EndsWith(":headline", StringComparison.OrdinalIgnoreCase);
            if (isIts && isMain) return headline;
            best ??= headline;
        }

        return best;
    }

    private System.Collections.Immutable.ImmutableArray<TracedText> AuthorsOf(XmlElement? content)
    {
        if (content is null) return [];
        if (_text.Plain(content.First("by")) is { } by) return [by];
        return [.. content.All("creator").Concat(content.All("contributor")).Select(c => _text.Plain(c.First("name"))).OfType<TracedText>()];
    }

    private TracedText? NameOf(XmlElement? party) => party is null ? null
        : _text.Plain(party.First("name")) ?? _text.Attribute(party, "literal");

    private TracedText? LanguageOf(XmlElement item, XmlElement? content) =>
        _text.Attribute(content?.First("language"), "tag") ?? _text.Attribute(item, "xml:lang") ?? _text.Attribute(content, "xml:lang");
}
