using System.IO.Compression;
using System.Text.Json;

namespace Rapporteur.Training.Pages;

/// <summary>A saved page and what readers of it say is its article.</summary>
/// <param name="Set">The name of its set.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Bytes">As it was served.</param>
/// <param name="Body">The text of the article, or null where only snippets are known.</param>
/// <param name="Within">Snippets of the article.</param>
/// <param name="Without">Snippets of the page that are no part of it.</param>
internal sealed record GoldPage(string Set, string Id, byte[] Bytes, string? Body, string[] Within, string[] Without)
{
    /// <summary>The pages of all sets below a folder, in a fixed order.</summary>
    public static List<GoldPage> All(string folder) =>
        [.. new[] { ("scrapinghub", "ground-truth.json.gz"), ("newspaper4k", "articles.json.gz") }.SelectMany(s => Bodies(folder, s.Item1, s.Item2)), .. Wcxb(folder), .. Snippets(folder)];

    /// <summary>Which of so many parts of the pages it belongs to, the same whatever else is in the set.</summary>
    public int Fold(int folds) => (int)(Id.Aggregate(2166136261u, static (hash, c) => unchecked((hash ^ c) * 16777619u)) >> 8) % folds;

    private static IEnumerable<GoldPage> Bodies(string folder, string set, string file)
    {
        foreach (var page in Json(Path.Combine(folder, set, file)).EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            yield return new GoldPage(set, page.Name, Unzipped(Path.Combine(folder, set, "html", page.Name + ".html.gz")), page.Value.GetProperty("articleBody").GetString() ?? "", [], []);
        }
    }

    private static IEnumerable<GoldPage> Wcxb(string folder)
    {
        foreach (var half in (string[])["dev", "test"])
        {
            var top = Path.Combine(folder, "wcxb", half);
            if (!Directory.Exists(top)) continue;
            foreach (var file in Directory.EnumerateFiles(Path.Combine(top, "ground-truth")).Order(StringComparer.Ordinal))
            {
                var id = Path.GetFileName(file).Split('.')[0];
                var truth = Json(file).GetProperty("ground_truth");
                var body = truth.TryGetProperty("main_content", out var content) && content.GetString() is { Length: > 0 } text ? text : null;
                yield return new GoldPage("wcxb", id, Unzipped(Path.Combine(top, "html", id + ".html.gz")), body, [], []);
            }
        }
    }

    private static IEnumerable<GoldPage> Snippets(string folder)
    {
        var top = Path.Combine(folder, "trafilatura");
        foreach (var page in Json(Path.Combine(top, "evaldata.json.gz")).EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var file = page.Value.GetProperty("file").GetString() + ".gz";
            var path = new[] { "cache", "eval" }.Select(f => Path.Combine(top, f, file)).FirstOrDefault(File.Exists);
            if (path is not null) yield return new GoldPage("trafilatura", file[..^3], Unzipped(path), null, Texts(page.Value, "with"), Texts(page.Value, "without"));
        }
    }

    private static string[] Texts(JsonElement page, string name) => [.. page.GetProperty(name).EnumerateArray().Select(t => t.GetString() ?? "")];

    internal static JsonElement Json(string path) => JsonDocument.Parse(Unzipped(path)).RootElement;

    internal static byte[] Unzipped(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return File.ReadAllBytes(path);
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
