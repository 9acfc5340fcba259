using System.Globalization;
using System.Text.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Json;

/// <summary>Everything Rapporteur says about a set of reports, as JSON.</summary>
internal static class ReportJson
{
    public static string Of(Report report) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("stories");
        foreach (var dossier in report.Dossiers) WriteStory(json, dossier);
        json.WriteEndArray();
        RegisterJson.Write(json, report.Register);
        json.WriteStartArray("articles");
        foreach (var article in report.Articles) WriteArticle(json, article);
        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", JsonText.Kind(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("place", diagnostic.Place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteStory(Utf8JsonWriter json, Dossier dossier)
    {
        var articles = dossier.Story.Articles.ToDictionary(a => a.Id);
        json.WriteStartObject();
        json.WriteString("id", dossier.Story.Id);
        json.WriteString("title", dossier.Title);
        json.WriteCounts(dossier.Counts);
        json.WriteStrings("reasons", dossier.Story.Reasons);
        StoryJson.WriteLinks(json, dossier.Story);
        json.WriteStrings("nearMisses", dossier.Story.NearMisses);
        json.WriteStartArray("articles");
        foreach (var article in dossier.Story.Articles) WriteMember(json, dossier.Story, article);
        json.WriteEndArray();
        var facts = new FactJson(json, articles);
        facts.Write("facts", dossier.Facts.Where(f => !f.IsLoose), dossier.Register);
        facts.Write("mentioned", dossier.Facts.Where(f => f.IsLoose), dossier.Register);
        WriteQuotes(json, dossier, articles);
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, Story story, Article article)
    {
        var family = story.Families.FirstOrDefault(f => f.Members.Contains(article.Id));
        var rank = family?.Members.IndexOf(article.Id) ?? 0;
        json.WriteStartObject();
        json.WriteString("file", article.Name);
        json.WriteString("language", article.Language);
        json.WriteString("published", article.Published?.Value.ToString());
        json.WriteString("family", family?.Label);
        json.WriteString("copies", rank > 0 && rank <= family!.Reasons.Length ? family.Reasons[rank - 1] : null);
        if (family?.Links.FirstOrDefault(l => l.Report == article.Id) is { } link) StoryJson.WriteCopy(json, story, link);
        json.WriteString("outlet", article.Outlet?.Value);
        json.WriteStrings("agencies", article.Agencies.Select(a => a.Name));
        json.WriteStrings("authors", article.Authors.Select(a => a.Value));
        json.WriteEndObject();
    }

    private static void WriteQuotes(Utf8JsonWriter json, Dossier dossier, Dictionary<ReportId, Article> articles)
    {
        json.WriteStartArray("quotes");
        foreach (var utterance in dossier.Quotes)
        {
            foreach (var quote in utterance.Renderings)
            {
                json.WriteStartObject();
                json.WriteString("speaker", JsonText.Speaker(utterance.Speaker));
                json.WriteString("group", utterance.Id);
                json.WriteWords(articles[quote.Report], quote.Span);
                json.WriteString("kind", "direct");
                json.WriteString("said", quote.Said?.ToString());
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, Article article)
    {
        json.WriteStartObject();
        json.WriteString("file", article.Name);
        json.WriteString("id", article.Id.Value);
        json.WriteString("location", article.Location);
        json.WriteString("language", article.Language);
        json.WriteString("published", article.Published?.Value.ToString());
        if (article.PublishedClock is { } clock) json.WriteString("publishedClock", clock.Value.ToString());
        if (article.IsPublishedNotAfter) json.WriteBoolean("publishedNotAfter", true);
        json.WriteString("title", article.Title?.Value);
        json.WriteBoolean("mangled", article.IsMangled);
        if (article.Address is { } address) json.WriteString("address", address);
        if (article.Fetched is { } fetched) json.WriteString("fetched", fetched.ToString("O", CultureInfo.InvariantCulture));
        if (article.Version > 1 || article.SpokenForBy is not null) json.WriteNumber("version", article.Version);
        if (article.IsWithdrawn) json.WriteBoolean("withdrawn", true);
        if (article.SpokenForBy is { } speaker) json.WriteString("spokenForBy", speaker.Value);
        json.WriteString("body", string.Join("\n\n", article.Blocks
            .Where(b => b.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body)
            .Select(b => b.Span.In(article.Text).Trim())
            .Where(text => text.Length > 0)));
        json.WriteEndObject();
    }
}
