using System.Text.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Json;

/// <summary>How stories hang together, and how reports of one line do.</summary>
internal static class StoryJson
{
    /// <summary>Writes the other stories that have to do with a story.</summary>
    public static void WriteLinks(Utf8JsonWriter json, Story story)
    {
        json.WriteStartArray("links");
        foreach (var link in story.Links)
        {
            json.WriteStartObject();
            json.WriteString("story", link.Story);
            json.WriteString("kind", Kind(link.Kind));
            json.WriteString("reason", link.Reason);
            json.WriteStartArray("evidence");
            foreach (var words in link.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("report", words.Report.Value);
                json.WriteNumber("start", words.Span.Start);
                json.WriteNumber("length", words.Span.Length);
                if (story.Articles.FirstOrDefault(a => a.Id == words.Report) is { } article) json.WriteString("text", words.Span.In(article.Text));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes what a report of a line hangs on.</summary>
    public static void WriteCopy(Utf8JsonWriter json, Story story, CopyLink link)
    {
        var of = story.Articles.First(a => a.Id == link.Of);
        var own = story.Articles.First(a => a.Id == link.Report);
        json.WriteStartObject("copyOf");
        json.WriteString("file", of.Name);
        json.WriteString("kind", Kind(link.Kind));
        json.WriteString("direction", link.Direction);
        json.WriteNumber("share", link.Share);
        json.WriteStartArray("passages");
        foreach (var pair in link.Passages)
        {
            json.WriteStartObject();
            json.WriteString("here", pair.Here.In(own.Text));
            json.WriteString("there", pair.There.In(of.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The kind as it stands in JSON: <c>shortened</c>, <c>same-newsroom</c>.</summary>
    public static string Kind(CopyKind kind) => kind switch
    {
        CopyKind.Copy => "copy",
        CopyKind.Shortened => "shortened",
        CopyKind.Contained => "contained",
        CopyKind.Rewrite => "rewrite",
        CopyKind.Translation => "translation",
        _ => "same-newsroom",
    };

    /// <summary>The kind as it stands in JSON: <c>cause</c>, <c>same-topic</c>.</summary>
    public static string Kind(StoryLinkKind kind) => kind switch
    {
        StoryLinkKind.Cause => "cause",
        StoryLinkKind.Answer => "answer",
        StoryLinkKind.FollowUp => "follow-up",
        StoryLinkKind.Background => "background",
        _ => "same-topic",
    };
}
