using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Facts;

/// <summary>A saved page with the day of publication and the authors that a reader found in it.</summary>
/// <param name="Set">The name of its set.</param>
/// <param name="Page">The page.</param>
/// <param name="Day">The day of publication, or null where none is known.</param>
/// <param name="Authors">The names of the authors in lower case, or null where nothing is known of them.</param>
internal sealed partial record GoldFacts(string Set, GoldPage Page, DateOnly? Day, HashSet<string>? Authors)
{
    /// <summary>The pages of all sets below a folder, in a fixed order.</summary>
    public static List<GoldFacts> All(string folder) => [.. Newspaper(folder), .. Wcxb(folder), .. Trafilatura(folder), .. Htmldate(folder)];

    /// <summary>Names one by one, in lower case, as the scorer of extraction compares them.</summary>
    public static HashSet<string> Names(string text) =>
        [.. Parting().Split(text.ToLowerInvariant().Replace('’', '\'')).Select(static n => Opening().Replace(n.Trim(), "").Trim(' ', '.')).Where(static n => n.Length > 0)];

    private static IEnumerable<GoldFacts> Newspaper(string folder)
    {
        foreach (var page in GoldPage.Json(Path.Combine(folder, "newspaper4k", "articles.json.gz")).EnumerateObject().OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            yield return Of("newspaper4k", page.Name, Path.Combine(folder, "newspaper4k", "html", page.Name + ".html.gz"), (Text(page.Value, "date"), Text(page.Value, "authors")));
        }
    }

    private static IEnumerable<GoldFacts> Wcxb(string folder)
    {
        foreach (var half in (string[])["dev", "test"])
        {
            var top = Path.Combine(folder, "wcxb", half);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(top, "ground-truth")).Order(StringComparer.Ordinal))
            {
                var id = Path.GetFileName(file).Split('.')[0];
                var truth = GoldPage.Json(file).GetProperty("ground_truth");
                yield return Of("wcxb", id, Path.Combine(top, "html", id + ".html.gz"), (Text(truth, "publish_date"), Text(truth, "author")));
            }
        }
    }

    private static IEnumerable<GoldFacts> Trafilatura(string folder)
    {
        var top = Path.Combine(folder, "trafilatura");
        foreach (var page in GoldPage.Json(Path.Combine(top, "evaldata.json.gz")).EnumerateObject().OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            var file = page.Value.GetProperty("file").GetString()!;
            var path = new[] { "cache", "eval" }.Select(f => Path.Combine(top, f, file + ".gz")).FirstOrDefault(File.Exists);
            if (path is not null) yield return Of("trafilatura", file, path, (Text(page.Value, "date"), Text(page.Value, "author")));
        }
    }

    private static IEnumerable<GoldFacts> Htmldate(string folder)
    {
        var top = Path.Combine(folder, "htmldate");
        var paths = File.ReadLines(Path.Combine(top, "files.tsv")).Skip(1).Select(static l => l.Split('\t')).ToDictionary(static l => l[0], static l => l[1], StringComparer.Ordinal);
        foreach (var list in (string[])["eval_default.json.gz", "eval_mediacloud_2020.json.gz"])
        {
            foreach (var page in GoldPage.Json(Path.Combine(top, list)).EnumerateObject().Select(static p => p.Value).OrderBy(static p => p.GetProperty("file").GetString(), StringComparer.Ordinal))
            {
                var file = page.GetProperty("file").GetString()!;
                yield return Of("htmldate", file, Path.Combine(folder, paths[file]), (Text(page, "date"), null));
            }
        }
    }

    private static GoldFacts Of(string set, string id, string path, (string? Date, string? Authors) said)
    {
        var day = said.Date is { Length: >= 10 } date && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : (DateOnly?)null;
        var authors = said.Authors is { Length: > 0 } ? Names(said.Authors) : null;
        return new GoldFacts(set, new GoldPage(set, id, GoldPage.Unzipped(path), null, [], []), day, authors is { Count: > 0 } ? authors : null);
    }

    private static string? Text(JsonElement page, string name) => !page.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Array ? string.Join("; ", value.EnumerateArray().Select(static v => v.ToString()))
        : value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"[,;/|&]|\b(?:and|und|y|et)\b")]
    private static partial Regex Parting();

    [GeneratedRegex(@"^(?:by|von|por|par|di|af|av|door)\s+")]
    private static partial Regex Opening();
}
