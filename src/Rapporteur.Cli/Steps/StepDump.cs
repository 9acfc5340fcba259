using System.Text;
using System.Text.Json;

namespace Rapporteur.Cli.Steps;

/// <summary>Reads a dump that is one JSON object: texts by id, bare or inside <c>output</c>, as prediction files of extraction are.</summary>
internal static class StepDump
{
    /// <summary>The records in the order of the dump; one when the object is a record itself.</summary>
    public static List<StepRecord> Read(JsonElement json, string file)
    {
        var records = new List<StepRecord>();
        if (json.ValueKind != JsonValueKind.Object) return records;
        if (StepLine.Read(json, 1, file) is { } single) return [single];
        if (json.TryGetProperty("output", out var output) && output.ValueKind == JsonValueKind.Object) json = output;
        foreach (var entry in json.EnumerateObject())
        {
            var record = entry.Value.ValueKind switch
            {
                JsonValueKind.Object => StepLine.Read(entry.Value, records.Count + 1, file),
                JsonValueKind.String => new StepRecord(entry.Name, file) { Text = entry.Value.GetString() },
                _ => null,
            };
            if (record is not null) records.Add(record with { Id = entry.Name });
        }

        return records;
    }
}
