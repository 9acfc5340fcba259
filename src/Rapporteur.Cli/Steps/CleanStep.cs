using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Cli.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step clean</c>: a page or a scraped text in, the article in it out.</summary>
internal static class CleanStep
{
    /// <summary>The articles in a record and what was wrong with it.</summary>
    public static (List<Article> Articles, List<Diagnostic> Diagnostics) Read(StepRecord record, DateOnly today)
    {
        var bytes = record.Bytes ?? Encoding.UTF8.GetBytes(record.Text ?? "");
        var (articles, diagnostics) = Pipeline.Clean(new SourceFile(record.Id, record.Place, bytes, null), today);
        return ([.. articles], [.. diagnostics, .. articles.SelectMany(a => a.Diagnostics)]);
    }

    /// <summary>Writes one article.</summary>
    public static void Write(Utf8JsonWriter json, string id, Article article)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("title", article.Title?.Value);
        json.WriteString("date", article.Published?.Value.ToString());
        json.WriteString("clock", article.PublishedClock?.Value.ToString());
        json.WriteBoolean("notAfter", article.IsPublishedNotAfter);
        json.WriteStrings("authors", article.Authors.Select(a => a.Value));
        json.WriteStrings("agencies", article.Agencies.Where(a => !a.IsContribution).Select(a => a.Name));
        json.WriteStrings("contributors", article.Agencies.Where(a => a.IsContribution).Select(a => a.Name));
        json.WriteString("modified", article.Modified?.Value.ToString());
        json.WriteString("modifiedClock", article.ModifiedClock?.Value.ToString());
        json.WriteString("outlet", article.Outlet?.Value);
        json.WriteString("section", article.Section?.Value);
        json.WriteString("address", article.Canonical?.Value ?? article.Address);
        json.WriteString("fetched", article.Fetched?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("language", article.Language);
        json.WriteNumber("confidence", Math.Round(article.LanguageConfidence, 3));
        IdentifyStep.WriteParts(json, article.Parts);
        json.WriteBoolean("mangled", article.IsMangled);
        if (article.IsWithdrawn) json.WriteBoolean("withdrawn", true);
        WriteMangled(json, article);
        json.WriteString("body", article.Body());
        WriteBlocks(json, article);
        json.WriteStrings("diagnostics", article.Diagnostics.Select(d => d.Code));
        json.WriteEndObject();
    }

    /// <summary>Writes what the scorer of extraction takes for a page.</summary>
    public static void WritePrediction(Utf8JsonWriter json, string id, Article? article)
    {
        json.WriteStartObject(id);
        json.WriteString("articleBody", article?.Body() ?? "");
        if (article?.Title is { } title) json.WriteString("title", title.Value);
        if (article?.Published is { } published) json.WriteString("date", published.Value.ToString());
        if (article is not null)
        {
            json.WriteStrings("author", article.Authors.Select(a => a.Value));
            json.WriteString("language", article.Language);
        }

        json.WriteEndObject();
    }

    private static void WriteMangled(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("mangledAt");
        foreach (var span in article.Mangled)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("length", span.Length);
            json.WriteString("text", span.In(article.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteBlocks(Utf8JsonWriter json, Article article)
    {
        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", JsonText.Kind(block.Kind));
            json.WriteNumber("start", block.Span.Start);
            json.WriteNumber("length", block.Span.Length);
            json.WriteString("text", block.Span.In(article.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
