using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rapporteur.Tests.Golden;

/// <summary>What the JSON of a report says, without the words it rests on: small enough to be read as it is stored.</summary>
internal static class ContractOf
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] FactKeys =
        ["type", "mode", "actor", "target", "instrument", "quantity", "from", "to", "place", "when", "announced", "status"];

    private static readonly string[] RegisterKeys = ["instrument", "holder", "counterpart", "place", "state", "from", "until", "value"];

    public static string Json(string report)
    {
        var top = JsonNode.Parse(report)!;
        var contract = new JsonObject
        {
            ["stories"] = Each(top["stories"], story => new JsonObject
            {
                ["title"] = story["title"]?.DeepClone(),
                ["articles"] = Each(story["articles"], a => Line(a, "file", "language", "published", "family")),
                ["facts"] = Each(story["facts"], Fact),
                ["quotes"] = Each(story["quotes"], q => Line(q, "group", "speaker", "file", "text")),
            }),
            ["register"] = Each(top["register"], e => Line(e, RegisterKeys)),
        };
        return contract.ToJsonString(Indented) + "\n";
    }

    private static JsonNode Fact(JsonNode fact)
    {
        var files = fact["support"]!.AsArray().Select(s => s!["file"]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal);
        var dissent = fact["dissent"]!.AsArray().Select(d => $"{d!["file"]} {d["slot"]} {d["value"]}").Distinct().Order(StringComparer.Ordinal);
        return $"{Line(fact, FactKeys)} | {string.Join(' ', files)}{string.Concat(dissent.Select(d => " | " + d))}";
    }

    // One line of text for one record, its keys left out: null is a dash.
    private static JsonNode Line(JsonNode node, params string[] keys) => string.Join(" · ", keys.Select(k => node[k]?.ToString() ?? "-"));

    private static JsonArray Each(JsonNode? array, Func<JsonNode, JsonNode> shown) => [.. array!.AsArray().Select(n => shown(n!))];
}
