using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Io.Files;
using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>Reads the events that others are made of: labelled sets (<c>*/dev.jsonl.gz</c>), or where there are none the reports of this working copy.</summary>
internal static class ThemeReader
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    /// <summary>The events of a folder of sets.</summary>
    /// <param name="folder">The folder, or null.</param>
    public static Theme[] Read(string? folder)
    {
        var files = folder is null || !Directory.Exists(folder) ? [] : Directory.GetFiles(folder, "dev.jsonl.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var groups = files.Length > 0 ? files.SelectMany(Records) : Own();
        return [.. groups.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(g => new Theme(g.SelectMany(f => Pipeline.Read(f, Today).Articles).Select(a => new Draft(a)))).Where(t => t.ByLanguage.Count > 0)];
    }

    private static IEnumerable<SourceFile[]> Records(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var records = new List<(string Event, SourceFile File)>();
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var (id, group) = (Text(record, "id"), Text(record, "xcluster") ?? Text(record, "cluster"));
            if (id is not null) records.Add((group ?? id, new SourceFile(id + ".json", id, Bytes(record), null)));
        }

        return [.. records.GroupBy(r => r.Event).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Select(r => r.File).ToArray())];
    }

    private static byte[] Bytes(JsonDocument record) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string?> { ["title"] = Text(record, "title"), ["text"] = Text(record, "text"), ["date"] = Text(record, "date") });

    private static string? Text(JsonDocument record, string name) =>
        record.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static IEnumerable<SourceFile[]> Own() =>
        new[] { Path.Combine(SampleReports.Root, "samples"), Path.Combine(SampleReports.Root, "data", "golden") }
            .SelectMany(f => Directory.GetDirectories(f).Order(StringComparer.Ordinal)).Select(f => ReportFiles.Find([f]).ToArray());
}
