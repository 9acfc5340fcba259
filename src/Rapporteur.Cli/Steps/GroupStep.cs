using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Cli.Json;
using Rapporteur.Matching;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step group</c>: gathers reports and tells of each which story and which line of reporting it belongs to.</summary>
/// <param name="newsrooms">Newsrooms beside those that are known.</param>
/// <param name="tellsNear">True to tell near misses as well.</param>
internal sealed class GroupStep(ImmutableArray<Newsroom> newsrooms, bool tellsNear)
{
    private static readonly JsonEncodedText[] s_names = [JsonEncodedText.Encode("title"), JsonEncodedText.Encode("text"), JsonEncodedText.Encode("date")];
    private readonly List<(string Name, ReportId Id)> _records = [];
    private readonly Dictionary<ReportId, Article> _articles = [];

    /// <summary>Number of reports.</summary>
    public int Count => _records.Count;

    /// <summary>The articles in a record and what was wrong with it. Language and date that the record gives stand; else they are read from the text.</summary>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) Read(StepRecord record, DateOnly today)
    {
        var bytes = record.Bytes ?? Record(record);
        var (articles, diagnostics) = Pipeline.Read(new SourceFile(record.Id, record.Place, bytes, null), today);
        if (record.Language is not { Length: > 0 } language) return (articles, diagnostics);
        return ([.. articles.Select(a => a.Language == Code(language) ? a : a with { Language = Code(language) })], diagnostics);
    }

    /// <summary>Takes the articles of a record.</summary>
    public void Add(StepRecord record, ImmutableArray<Article> articles)
    {
        foreach (var article in articles)
        {
            var name = articles.Length == 1 ? record.Id : article.Name;
            _records.Add((name, article.Id));
            _articles.TryAdd(article.Id, article with { Name = name });
        }
    }

    /// <summary>A line for each report, in the order in which they came.</summary>
    public IEnumerable<byte[]> Lines()
    {
        var homes = new Dictionary<ReportId, (Story Story, Family Family)>();
        foreach (var story in StoryMatcher.Match([.. _articles.Values], [], newsrooms))
        {
            foreach (var family in story.Families)
            {
                foreach (var member in family.Members) homes[member] = (story, family);
            }
        }

        foreach (var (name, id) in _records) yield return StepOutput.Line(json => Write(json, (name, id), homes[id]));
    }

    private void Write(Utf8JsonWriter json, (string Name, ReportId Id) record, (Story Story, Family Family) home)
    {
        json.WriteStartObject();
        json.WriteString("id", record.Name);
        json.WriteString("cluster", home.Story.Id);
        json.WriteString("family", home.Story.Id + home.Family.Label);
        json.WriteStrings("reasons", [.. Reasons(record.Id, home)]);
        if (tellsNear) json.WriteStrings("nearMisses", home.Story.NearMisses);
        json.WriteEndObject();
    }

    private IEnumerable<string> Reasons(ReportId id, (Story Story, Family Family) home)
    {
        foreach (var join in home.Story.Joins.Where(j => j.First == id || j.Second == id))
        {
            yield return $"one story with {_articles[join.First == id ? join.Second : join.First].Name}: {join.Reason}";
        }

        foreach (var link in home.Family.Links.Where(l => l.Report == id)) yield return $"one line with {_articles[link.Of].Name}: {link.Reason}";
    }

    private static byte[] Record(StepRecord record)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            string?[] values = [record.Title, record.Text, record.Date];
            for (var at = 0; at < values.Length; at++)
            {
                if (values[at] is { Length: > 0 } value) json.WriteString(s_names[at], value);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    // What follows a hyphen tells the country.
    private static string Code(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
