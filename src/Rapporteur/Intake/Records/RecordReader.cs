using System.Collections.Immutable;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake.Records;

/// <summary>Reads JSON: one record or many, ninjs, JSON Feed, or any record whose fields have usual or given names.</summary>
internal sealed class RecordReader
{
    private const string Records = "record";
    private const int DeepestList = 3;

    private static readonly string[] OtherMedia = ["picture", "photo", "image", "video", "audio", "graphic", "animation", "planning", "event"];
    private static readonly string[] Inner = ["value", "rendered", "name", "text", "title", "label", "literal"];

    private readonly TracedText _source;
    private readonly RecordFields _fields;
    private readonly int _most;
    private readonly List<PlacedEntry> _entries = [];
    private bool _isCut;
    private int _others;

    private RecordReader(TracedText source, FieldNames? names, int most)
    {
        _source = source;
        _fields = new RecordFields(names);
        _most = most;
    }

    /// <summary>The records of a document. One that is cut off is left out where others are whole.</summary>
    public static EntryList Read(TracedText source, FieldNames? names, IntakeLimits limits)
    {
        var reader = new RecordReader(source, names, limits.MostParts);
        var (values, reading) = JsonReading.Of(source.Text);
        var isFeed = values.Count > 0 && values[0]["version"] is { IsText: true } version && version.Span.In(source.Text).Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase);
        foreach (var value in values) reader.Take(value, isFeed ? values[0] : null, 0);
        var faults = ImmutableArray.CreateBuilder<(string, string?)>();
        if (reading.IsTruncated) faults.Add((DiagnosticCodes.Truncated, null));
        if (reading.IsMalformed) faults.Add((DiagnosticCodes.Malformed, null));
        if (reading.IsCut || reader._isCut) faults.Add((DiagnosticCodes.TooMany, null));
        if (reader._entries.Count == 0) faults.Add((reader._others > 0 ? DiagnosticCodes.PartsWithoutReport : DiagnosticCodes.NoFields, null));
        return new EntryList(isFeed ? "entry" : Records, [.. reader._entries], faults.DrainToImmutable());
    }

    /// <summary>True when the text opens with a record that has a title or a text: what a folder is searched for.</summary>
    public static bool IsLikely(string head, FieldNames? names)
    {
        var reader = new RecordReader(TracedText.Made(head), names, 1);
        foreach (var value in JsonReading.Of(head).Values) reader.Take(value, null, 0, takesOpen: true);
        return reader._entries.Count > 0;
    }

    private void Take(JsonNode node, JsonNode? feed, int depth, bool takesOpen = false)
    {
        if (node.Elements is { } elements)
        {
            foreach (var element in elements) Take(element, feed, depth, takesOpen);
            return;
        }

        if (node.Members is null || depth > DeepestList) return;
        if ((node.IsClosed || takesOpen || (depth == 0 && _entries.Count == 0)) && node != feed && ToEntry(node, feed, depth) is { } entry)
        {
            if (_entries.Count < _most) _entries.Add(new PlacedEntry(entry, node.Span));
            else _isCut = true;
            return;
        }

        // A picture has a headline and a caption and is no report; nor is what hangs on it.
        if (IsOtherMedium(node))
        {
            _others++;
            return;
        }

        // A wrapper: an answer of some service with the records in a list, or one record in a member.
        foreach (var (_, value) in node.Members.Where(m => m.Value.Elements is not null || m.Value.Members is not null)) Take(value, feed, depth + 1, takesOpen);
    }

    private bool IsOtherMedium(JsonNode node) => node["type"] is { IsText: true } type && OtherMedia.Contains(type.Span.In(_source.Text), StringComparer.OrdinalIgnoreCase);

    private Entry? ToEntry(JsonNode record, JsonNode? feed, int depth)
    {
        var title = Pick(_fields.Find(record, "title"));
        var (text, html) = (Content(_fields.Find(record, "text")), Content(_fields.Find(record, "html")));
        var summary = Content(_fields.Find(record, "summary"));
        var body = html is not null ? html with { IsMarkup = true } : text;

        // A title alone is no report yet: menus and tables have titles too. Nor is a text inside another object: it may be a quotation.
        var (hasTitle, hasBody) = (title is { IsBlank: false }, body is { Text.IsBlank: false });
        var withdrawal = PublishingStatus.Withdrawal(Pick(record["pubstatus"])?.Text);
        if (withdrawal is null && !hasBody && (IsOtherMedium(record) || !(hasTitle && summary is { Text.IsBlank: false }))) return null;
        if (depth > 0 && !hasTitle && withdrawal is null) return null;
        return new Entry
        {
            IsOfFeed = feed is not null,
            Title = title is null ? null : new EntryText(title, MarkupText.IsLikely(title.Text)),
            Body = body,
            Summary = summary,
            Published = Pick(_fields.Find(record, "published")),
            Modified = Pick(_fields.Find(record, "modified")),
            Fetched = Pick(_fields.Find(record, "fetched")),
            Authors = Each(_fields.Find(record, "author") ?? feed?["authors"]),
            Outlet = Pick(_fields.Find(record, "outlet")) ?? Pick(feed?["title"]),
            Section = Pick(_fields.Find(record, "section")),
            Language = Pick(_fields.Find(record, "language") ?? feed?["language"]),
            Address = Pick(_fields.Find(record, "address") ?? record["ID"]),
            Withdrawal = withdrawal,
        };
    }

    /// <summary>The text of a field, which may be a list of paragraphs or of forms of the same text.</summary>
    private EntryText? Content(JsonNode? node)
    {
        if (node is null) return null;
        if (node.Elements is not { Count: > 0 } elements) return One(node);
        if (elements[0].Members is not null)
        {
            var forms = elements.Select(One).OfType<EntryText>().Where(e => !e.Text.IsBlank).ToList();
            return forms.Find(f => f.IsMarkup) ?? forms.FirstOrDefault();
        }

        var paragraphs = new TracedBuilder(_source.Origin.EncodingName);
        foreach (var element in elements.Where(e => e.IsText)) paragraphs.Add(JsonText.Of(_source, element)).Add("\n\n");
        return new EntryText(paragraphs.Make(), false);
    }

    private EntryText? One(JsonNode node)
    {
        if (Pick(node) is not { } text) return null;
        var type = node["contenttype"] is { IsText: true } stated ? stated.Span.In(_source.Text) : "";
        var isMarkup = type.Contains("html", StringComparison.OrdinalIgnoreCase) || (!type.Contains("plain", StringComparison.OrdinalIgnoreCase) && MarkupText.IsLikely(text.Text));
        return new EntryText(text, isMarkup);
    }

    /// <summary>The one text of a field: of a list the main or the first, of an object its value or name.</summary>
    private TracedText? Pick(JsonNode? node, int depth = 0)
    {
        if (node is null || depth > DeepestList) return null;
        if (node.Elements is { } elements)
        {
            var main = elements.Find(e => e["role"] is { IsText: true } role && role.Span.In(_source.Text) is "main");
            return Pick(main ?? elements.FirstOrDefault(), depth + 1);
        }

        if (node.Members is null) return JsonText.Of(_source, node);
        foreach (var name in Inner)
        {
            if (node[name] is { } value && Pick(value, depth + 1) is { } picked) return picked;
        }

        return null;
    }

    private ImmutableArray<TracedText> Each(JsonNode? node) => node is null ? []
        : [.. (node.Elements ?? [node]).Take(50).Select(e => Pick(e)).OfType<TracedText>().Where(t => !t.IsBlank)];
}
