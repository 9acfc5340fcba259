using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Text;
using Rapporteur.Training.Grammar;

namespace Rapporteur.Training.Names;

/// <summary>Fills the counts of names: from sentences with names and from tables.</summary>
internal static class NameSources
{
    private const int Table = 4;
    private const string Hand = "lists";
    private static readonly string[] Languages = ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk"];

    /// <summary>Counts all there is.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="measured">The language that is measured, whose sentences kept back do not count; or null.</param>
    public static NameCounts Read(string data, string? measured)
    {
        var counts = new NameCounts();
        foreach (var row in Corpora.NameRows())
        {
            foreach (var sentence in Corpora.Learnt(data, row, row[0] == measured)) counts.Add(sentence.Source!, sentence);
        }

        Lists(counts);
        Entities(counts);
        Cldr(Path.Combine(data, "language", "names"), counts);
        Wiktionary(Path.Combine(data, "language", "names"), counts);
        return counts;
    }

    // Lists written by hand: kind, names.
    private static void Lists(NameCounts counts)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "lists"), "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var row in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
            {
                foreach (var name in row[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    if (row[0] == "family") counts.AddFamily(Hand, name, Table);
                    else if (row[0] == "person") counts.AddPerson(Hand, name, Table);
                    else counts.Add(Hand, name, row[0] switch { "given" => 0, "place" => 1, "org" => 2, "common" => -1, _ => throw new InvalidDataException($"{file}: {row[0]} is no kind of name.") }, Table);
                }
            }
        }
    }

    private static void Entities(NameCounts counts)
    {
        var places = DataFile.Rows("entities/states.tsv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows("entities/places.tsv")) counts.Add("entities", row[0], 1, Table);
        foreach (var row in DataFile.Rows("entities/organisations.tsv")) counts.Add("entities", row[1], 2, Table);
        foreach (var row in DataFile.Rows("entities/agencies.tsv").Where(r => r.Length > 2))
        {
            foreach (var form in Forms.Split(row[2])) counts.Add("entities", form.Trim('(', ')', '/'), 2, Table);
        }

        foreach (var row in Languages.SelectMany(l => DataFile.Rows($"languages/{l}/entities.tsv")).Where(r => r.Length > 2))
        {
            var isPlace = row[0].StartsWith("PLACE:", StringComparison.Ordinal) || places.Contains(row[0]);
            var kind = row[1] switch { "name" => isPlace ? 1 : 2, "capital" => 1, "metonym" => 2, _ => -1 };
            foreach (var form in Forms.Split(row[2]).SelectMany(Forms.Texts).Where(f => !f.Contains('*', StringComparison.Ordinal) && !f.Contains("..", StringComparison.Ordinal)))
            {
                counts.Add("entities", form.TrimStart('='), kind, Table);
            }
        }
    }

    private static void Cldr(string folder, NameCounts counts)
    {
        foreach (var territory in Json(folder, "cldr-territories.json.gz").EnumerateObject().Where(t => !char.IsDigit(t.Name[0])))
        {
            foreach (var language in territory.Value.EnumerateObject().Where(l => Languages.Contains(l.Name)))
            {
                foreach (var name in language.Value.EnumerateArray()) counts.Add("cldr", name.GetString()!, 1, Table);
            }
        }

        foreach (var city in Json(folder, "cldr-exemplar-cities.json.gz").EnumerateObject())
        {
            foreach (var language in city.Value.EnumerateObject().Where(l => Languages.Contains(l.Name))) counts.Add("cldr", language.Value.GetString()!, 1, Table);
        }
    }

    private static void Wiktionary(string folder, NameCounts counts)
    {
        foreach (var entry in Json(folder, "wiktionary-proper-nouns.json.gz").EnumerateArray())
        {
            var kind = entry.GetProperty("kind").GetString() switch { "place" => 1, "organisation" => 2, "given-or-family-name" => 0, "language" => -1, _ => -2 };
            if (kind == -2) continue;
            counts.Add("wiktionary", entry.GetProperty("en").GetString()!, kind, Table);
            foreach (var language in entry.GetProperty("tr").EnumerateObject().Where(l => Languages.Contains(l.Name)))
            {
                foreach (var name in language.Value.EnumerateArray()) counts.Add("wiktionary", name.GetString()!, kind, 2);
            }
        }
    }

    private static JsonElement Json(string folder, string file)
    {
        using var stream = new GZipStream(File.OpenRead(Path.Combine(folder, file)), CompressionMode.Decompress);
        return JsonDocument.Parse(stream).RootElement;
    }
}
