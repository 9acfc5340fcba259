using System.Text;
using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Training.Stories;

namespace Rapporteur.Eval;

/// <summary>A report of a labelled set.</summary>
/// <param name="Id">Its id in the set.</param>
/// <param name="Article">What was read.</param>
/// <param name="Cluster">Its event within its language.</param>
/// <param name="Event">Its event across languages, or null.</param>
internal sealed record StoryRecord(string Id, Article Article, string Cluster, string? Event)
{
    // Nothing in the sets is younger.
    private static readonly DateOnly Today = new(2026, 1, 1);

    /// <summary>The line of reporting it is labelled with, or null.</summary>
    public string? Family { get; init; }

    /// <summary>The event it is compared by.</summary>
    public string Label => Event ?? Cluster;

    /// <summary>The report where it was put.</summary>
    public PlacedArticle Placed(string found) => new(Article.Language, Cluster, Event, found);

    /// <summary>A line of a set, read as <c>step group</c> reads it; null when there is no report in it.</summary>
    public static StoryRecord? Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        var values = ((string[])["title", "text", "date"]).Select(n => (Name: n, Value: Text(record, n))).Where(v => v.Value is { Length: > 0 });
        var id = Text(record, "id")!;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(values.ToDictionary(v => v.Name, v => v.Value));
        if (Pipeline.Read(new SourceFile(id, id, bytes, null), Today).Articles.FirstOrDefault() is not { } article) return null;
        return new StoryRecord(id, article with { Language = Text(record, "lang") ?? article.Language }, Text(record, "cluster")!, Text(record, "xcluster"));
    }

    /// <summary>A report of a dossier.</summary>
    public static StoryRecord Read(string folder, string name, string story)
    {
        var path = Path.Combine(folder, name);
        var article = Pipeline.Read(new SourceFile(name, path, File.ReadAllBytes(path), null), Today).Articles[0];
        return new StoryRecord($"{story}/{name}", article, story, story);
    }

    /// <summary>A line with a pair somebody has judged.</summary>
    public static LabelledPair Pair(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new LabelledPair(Text(json.RootElement, "a")!, Text(json.RootElement, "b")!, json.RootElement.GetProperty("same").GetBoolean());
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
