using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Eval;

/// <summary>The checked-in floors: for each set its fingerprint and the least each figure may be.</summary>
internal sealed class Floors
{
    private const double Margin = 0.01;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private readonly string path;
    private readonly JsonObject sets;

    public Floors(string path)
    {
        this.path = path;
        sets = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
    }

    /// <summary>The floor of a figure, or null when it has none.</summary>
    public double? Of(string set, string name) => sets[set]?["floors"]?[name]?.GetValue<double>();

    /// <summary>The fingerprint of the material the floors of a set were taken on, or null.</summary>
    public string? Fingerprint(string set) => sets[set]?["fingerprint"]?.GetValue<string>();

    /// <summary>Writes floors a little below the figures and gives those it refused to lower.</summary>
    public List<Figure> Raise(IEnumerable<Figure> figures, IReadOnlyDictionary<string, string> fingerprints, bool allowLower)
    {
        var refused = new List<Figure>();
        foreach (var group in figures.GroupBy(f => f.Set, StringComparer.Ordinal))
        {
            var floors = new SortedDictionary<string, double>(StringComparer.Ordinal);
            foreach (var figure in group)
            {
                var raised = Math.Max(0, Math.Floor((figure.Value - Margin) * 1000) / 1000);
                var old = Of(figure.Set, figure.Name) ?? 0;
                // A figure within the margin above its floor is no reason to lower it.
                if (figure.Value < old && !allowLower) refused.Add(figure);
                floors[figure.Name] = figure.Value < old && allowLower ? raised : Math.Max(old, raised);
            }

            var rows = new JsonObject(floors.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)JsonValue.Create(f.Value))));
            sets[group.Key] = new JsonObject { ["fingerprint"] = fingerprints[group.Key], ["floors"] = rows };
        }

        if (refused.Count == 0) File.WriteAllText(path, sets.ToJsonString(Indented) + "\n");
        return refused;
    }
}
