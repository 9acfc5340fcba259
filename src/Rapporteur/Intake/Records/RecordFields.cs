using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Intake.Records;

/// <summary>Finds the fields of a record by the names they were given or usually have.</summary>
/// <param name="names">The names given, or null.</param>
internal sealed class RecordFields(FieldNames? names)
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Usual = new(static () => DataFile.Rows("rules/record-fields.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>The first field that holds a value, or null. Where names were given for it, only those count.</summary>
    public JsonNode? Find(JsonNode record, string value)
    {
        var isGiven = false;
        foreach (var name in names?.Names ?? [])
        {
            if (name.Value != value) continue;
            isGiven = true;
            if (At(record, name.Path) is { } given) return given;
        }

        if (isGiven) return null;
        foreach (var name in Usual.Value[value])
        {
            if (record[name] is { } usual && !IsEmpty(usual)) return usual;
        }

        return null;
    }

    private static JsonNode? At(JsonNode record, string path)
    {
        var at = record;
        foreach (var range in path.AsSpan().Split('.'))
        {
            while (at is { Elements: { Count: > 0 } elements }) at = elements[0];
            at = at?[path.AsSpan(range)];
        }

        return at is not null && !IsEmpty(at) ? at : null;
    }

    private static bool IsEmpty(JsonNode node) => node.Elements is { Count: 0 } || node.Members is { Count: 0 } || (node.Members is null && node.Elements is null && node.Span.Length == 0);
}
