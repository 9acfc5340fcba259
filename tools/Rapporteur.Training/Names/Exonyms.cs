using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Text;

namespace Rapporteur.Training.Names;

/// <summary>How places and organisations are called in a language, by how they are called in another.</summary>
internal sealed class Exonyms
{
    private readonly Dictionary<string, HashSet<string>> _forms = new(StringComparer.Ordinal);

    public Exonyms(string data, string from, string to)
    {
        var there = Rows(from).ToLookup(r => $"{r[0]} {r[1]}", r => r[2], StringComparer.Ordinal);
        foreach (var row in Rows(to))
        {
            foreach (var name in there[$"{row[0]} {row[1]}"].SelectMany(Texts)) Add(name, Texts(row[2]));
        }

        foreach (var territory in Json(data, "cldr-territories.json.gz").EnumerateObject())
        {
            if (territory.Value.TryGetProperty(from, out var names) && territory.Value.TryGetProperty(to, out var others)) foreach (var name in Strings(names)) Add(name, Strings(others));
        }

        if (from != "en") return;
        foreach (var entry in Json(data, "wiktionary-proper-nouns.json.gz").EnumerateArray())
        {
            if (entry.GetProperty("tr").TryGetProperty(to, out var names)) Add(entry.GetProperty("en").GetString()!, Strings(names));
        }
    }

    /// <summary>The small forms of a name in the other language, words separated by blanks.</summary>
    public HashSet<string> Of(string name) => _forms.GetValueOrDefault(Small(name), []);

    private static string Small(string name) => name.ToLowerInvariant().Replace('-', ' ').Replace('’', ' ').Replace('\'', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static IEnumerable<string[]> Rows(string language) => DataFile.Rows($"languages/{language}/entities.tsv").Where(r => r.Length > 2 && r[1] is "name" or "capital" or "metonym");

    private static IEnumerable<string> Texts(string forms) => Forms.Split(forms).SelectMany(Forms.Texts).Where(f => !f.Contains('*', StringComparison.Ordinal) && !f.Contains("..", StringComparison.Ordinal)).Select(f => f.TrimStart('='));

    private static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(n => n.GetString()!);

    private static JsonElement Json(string data, string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(data, "language", "names", file)), CompressionMode.Decompress);
        return JsonDocument.Parse(stream).RootElement;
    }

    private void Add(string name, IEnumerable<string> others)
    {
        if (!_forms.TryGetValue(Small(name), out var forms)) _forms.Add(Small(name), forms = new(StringComparer.Ordinal));
        forms.UnionWith(others.Select(Small));
    }
}
