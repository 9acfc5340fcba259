using Rapporteur.Intake.Entries;
using Rapporteur.Intake.Markup;

namespace Rapporteur.Intake.Wires;

/// <summary>Reads NITF: head, headline, by-line and the paragraphs of the body.</summary>
/// <param name="text">Takes text out of the document.</param>
internal sealed class NitfReader(XmlText text)
{
    /// <summary>The tag of HTML that does what one of NITF does; null for what is no part of the text.</summary>
    public static string? TagOf(XmlElement element) => element.Name.ToLowerInvariant() switch
    {
        "hl1" => "h1",
        "hl2" => "h2",
        "bq" => "blockquote",
        "block" or "block.content" or "body.content" or "body" or "text" => "div",
        "media-caption" => "figcaption",
        "media" => "figure",
        "media-reference" or "media-metadata" or "media-object" or "media-producer" or "body.end" or "head" or "catalogref" => null,
        "person" or "org" or "location" or "event" or "function" or "object.title" or "chron" or "num" or "money" or "copyrite" or "virtloc" or "postaddr" or "lang" or "pronounce" or "city" or "country" => "span",
        var other => other,
    };

    /// <summary>The item that a NITF element is.</summary>
    public Entry Read(XmlElement nitf)
    {
        var head = nitf.First("head");
        var document = head?.First("docdata");
        var body = nitf.First("body");
        var top = body?.First("body.head");
        var content = body?.First("body.content");
        return new Entry
        {
            // A headline may hold emphasis, which is none of the headline.
            Title = text.Plain(top?.First("hedline")?.First("hl1") ?? top?.First("hedline") ?? head?.First("title")) is { } title ? new EntryText(title, false) : null,
            Body = text.Value(content ?? body, rename: content is null ? WithoutHead : TagOf),
            Summary = text.Value(top?.First("abstract"), rename: TagOf),
            Published = text.Attribute(document?.First("date.release"), "norm") ?? text.Attribute(document?.First("date.issue"), "norm")
                ?? text.Attribute(head?.First("pubdata"), "date.publication") ?? text.Attribute(top?.First("dateline")?.First("story.date"), "norm"),
            Authors = top?.First("byline") is { } byline ? [.. new[] { text.Plain(byline.First("person")) ?? text.Plain(byline) }.OfType<TracedText>()] : [],
            Outlet = text.Plain(top?.First("distributor")) ?? text.Attribute(head?.First("pubdata"), "name"),
            Section = text.Attribute(head?.First("pubdata"), "position.section"),
            Language = text.Attribute(nitf, "xml:lang"),
            Address = text.Attribute(document?.First("doc-id"), "id-string"),
            Withdrawal = PublishingStatus.Withdrawal(text.Attribute(document, "management-status")?.Text),
        };
    }

    private static string? WithoutHead(XmlElement element) => element.Is("body.head") ? null : TagOf(element);
}
