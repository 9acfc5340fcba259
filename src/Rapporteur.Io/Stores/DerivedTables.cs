using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>Writes a report into the derived tables and reads it back.</summary>
/// <param name="statements">The statements of the open connection.</param>
internal sealed class DerivedTables(Statements statements)
{
    public void Write(Report report)
    {
        statements.Run(StoreSchema.Clear);
        for (var i = 0; i < report.Dossiers.Length; i++) WriteStory(report.Dossiers[i], i);
        for (var i = 0; i < report.Register.Length; i++) WriteEntry(report.Register[i], i);
        for (var i = 0; i < report.Diagnostics.Length; i++)
        {
            var d = report.Diagnostics[i];
            statements.Run("INSERT INTO diagnostics VALUES ($0, $1, $2, $3, $4)", i, d.Code, d.Severity.ToString(), d.Message, d.Place);
        }
    }

    public ImmutableArray<StorySummary> Stories() => statements.Rows(
        "SELECT id, title, first_day, last_day, reports, languages, outlets, lines, speakers FROM stories ORDER BY position",
        row => new StorySummary(
            row.GetString(0), row.GetString(1), Day(row, 2), Day(row, 3), row.GetInt32(4), row.GetInt32(5),
            new Counts(row.GetInt32(6), row.GetInt32(7), row.GetInt32(8))));

    public Report? Story(string id)
    {
        var dossiers = Dossiers("WHERE id = $0", id);
        return dossiers.IsEmpty ? null : new Report
        {
            Articles = dossiers[0].Story.Articles,
            Dossiers = dossiers,
            Register = dossiers[0].Register,
            Diagnostics = [.. dossiers[0].Story.Articles.SelectMany(a => a.Diagnostics)],
        };
    }

    public Report Everything()
    {
        var dossiers = Dossiers("");
        return new Report
        {
            Articles = [.. dossiers.SelectMany(d => d.Story.Articles).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id)],
            Dossiers = dossiers,
            Register = Register(),
            Diagnostics = statements.Rows(
                "SELECT code, severity, message, place FROM diagnostics ORDER BY position",
                row => new Diagnostic(row.GetString(0), Enum.Parse<Severity>(row.GetString(1)), row.GetString(2), row.GetString(3))),
        };
    }

    public ImmutableArray<RegisterEntry> Register() => statements.Rows(
        "SELECT document FROM register ORDER BY position", row => Parse(row, 0, Documents.Form.RegisterEntry));

    private void WriteStory(Dossier dossier, int position)
    {
        var summary = StorySummary.Of(dossier);
        var story = dossier.Story;
        var document = new StoryDocument(story.Families, story.Reasons, dossier.Quotes, dossier.Register) { Joins = story.Joins, Links = story.Links, NearMisses = story.NearMisses };
        statements.Run(
            "INSERT INTO stories VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            story.Id, position, dossier.Title, Day(summary.First), Day(summary.Last), summary.Reports, summary.Languages,
            summary.Counts.Outlets, summary.Counts.Lines, summary.Counts.Speakers, JsonSerializer.Serialize(document, Documents.Form.StoryDocument));
        for (var i = 0; i < story.Articles.Length; i++)
        {
            // Sentences serve the reading of claims; what is shown needs the text alone.
            var article = story.Articles[i] with { Sentences = [] };
            statements.Run(
                "INSERT INTO articles VALUES ($0, $1, $2, $3, $4, $5, $6)",
                article.Id.Value, story.Id, i, article.Name, article.Language, article.Published?.Value.ToString(), JsonSerializer.Serialize(article, Documents.Form.Article));
        }

        for (var i = 0; i < dossier.Facts.Length; i++)
        {
            var fact = dossier.Facts[i];
            statements.Run(
                "INSERT INTO facts VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                story.Id, i, fact.Id, fact.Type, fact.Mode, fact[Field.Actor], fact[Field.Target], fact[Field.Instrument],
                fact[Field.When], fact[Field.Announced], fact[Field.Status], JsonSerializer.Serialize(fact, Documents.Form.Fact));
        }
    }

    private void WriteEntry(RegisterEntry entry, int position) => statements.Run(
        "INSERT INTO register VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
        position, entry.Instrument, entry.Holder, entry.Counterpart, entry.State, entry.From?.ToString(), entry.Until?.ToString(), entry.Story,
        JsonSerializer.Serialize(entry, Documents.Form.RegisterEntry));

    private ImmutableArray<Dossier> Dossiers(string where, params object?[] values) => statements.Rows(
        $"SELECT id, title, outlets, lines, speakers, document FROM stories {where} ORDER BY position",
        row =>
        {
            var id = row.GetString(0);
            var document = Parse(row, 5, Documents.Form.StoryDocument);
            return new Dossier
            {
                Story = new Story(id, Articles(id), document.Families, document.Reasons) { Joins = document.Joins, Links = document.Links, NearMisses = document.NearMisses },
                Title = row.GetString(1),
                Facts = statements.Rows("SELECT document FROM facts WHERE story = $0 ORDER BY position", r => Parse(r, 0, Documents.Form.Fact), id),
                Quotes = document.Quotes,
                Register = document.Register,
                Counts = new Counts(row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)),
            };
        },
        values);

    private ImmutableArray<Article> Articles(string story) => statements.Rows(
        "SELECT document FROM articles WHERE story = $0 ORDER BY position", row => Parse(row, 0, Documents.Form.Article), story);

    private static T Parse<T>(SqliteDataReader row, int column, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(row.GetString(column), type) ?? throw new JsonException("A document in the store is empty.");

    private static string? Day(DateOnly? day) => day is { } d ? Edtf.Day(d).ToString() : null;

    private static DateOnly? Day(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Edtf.Parse(row.GetString(column))?.First;
}
