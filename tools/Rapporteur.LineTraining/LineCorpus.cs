using System.Text.Json;
using System.Text.RegularExpressions;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.LineTraining;

/// <summary>A report whose lines are labelled by the body a person marked in it.</summary>
internal sealed class LabelledText
{
    public required string Set { get; init; }

    public required string Page { get; init; }

    public required List<Passage> Lines { get; init; }

    /// <summary>Each line's description.</summary>
    public required float[][] Rows { get; init; }

    /// <summary>1 body, 0 not, between where a line is body in part; -1 not known.</summary>
    public required float[] Labels { get; init; }

    public required float[] Weights { get; init; }

    /// <summary>Lines the rules know for furniture.</summary>
    public required bool[] Vetoed { get; init; }

    /// <summary>The marked body, or null where only snippets are.</summary>
    public string? Body { get; init; }

    public string[] Required { get; init; } = [];

    public string[] Forbidden { get; init; } = [];
}

/// <summary>Reads labelled reports: JSON lines with <c>set</c>, <c>page</c>, <c>text</c> and <c>body</c>, or snippets that the body
/// must (<c>required</c>) and must not hold (<c>forbidden</c>).</summary>
internal static partial class LineCorpus
{
    private const int Gram = 4;

    public static List<LabelledText> Read(string file)
    {
        var texts = new List<LabelledText>();
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            if (Label(json.RootElement) is { } text) texts.Add(text);
        }

        return texts;
    }

    /// <summary>The words of a text as the scorer of extraction counts them.</summary>
    public static List<string> Words(string text) => [.. WordPattern().Matches(text).Select(m => m.Value)];

    /// <summary>Runs of four words with how often they stand in the text.</summary>
    public static Dictionary<string, int> Grams(List<string> words)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + Math.Min(Gram, words.Count) <= words.Count && words.Count > 0; at++)
        {
            var gram = string.Join(' ', words.Skip(at).Take(Math.Min(Gram, words.Count)));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static LabelledText? Label(JsonElement json)
    {
        var content = json.GetProperty("text").GetString() ?? "";
        var text = content.Replace("\r\n", "\n", StringComparison.Ordinal);
        var draft = PlainText.Lay(new RawItem
        {
            Id = default,
            Name = "",
            Location = "",
            Kind = ContentKind.Text,
            Content = text,
            Origin = new SourceMap("utf-8", []),
        });
        var measured = draft.Blocks.Select(b => Passage.Of(text, b)).ToList();
        var running = string.Join('\n', measured.Where(p => p.Words >= 12).Select(p => p.Content.ToString()));
        var language = LanguageReader.Identify(running.Length > 0 ? running : text).Language;
        var judge = new FurnitureJudge(FurnitureForms.Of(language));
        var lines = BlockSorter.Prepare(measured, judge, language);
        if (lines.Count == 0) return null;
        var features = new LineFeatures(lines, language);
        var rows = new float[lines.Count][];
        for (var at = 0; at < rows.Length; at++) features.Describe(at, rows[at] = new float[LineFeatures.Count]);
        var labels = new float[lines.Count];
        var weights = new float[lines.Count];
        var body = json.TryGetProperty("body", out var b) ? b.GetString() : null;
        var required = Strings(json, "required");
        var forbidden = Strings(json, "forbidden");
        var set = json.GetProperty("set").GetString()!;
        if (body is not null) ByBody(lines, body, labels, weights);
        else if (set == "dossiers") ByNoise(lines, forbidden, labels, weights);
        else BySnippets(lines, required, forbidden, labels, weights);
        return new LabelledText
        {
            Set = set,
            Page = json.GetProperty("page").GetString()!,
            Lines = lines,
            Rows = rows,
            Labels = labels,
            Weights = weights,
            Vetoed = [.. lines.Select(l => l.Kind is not null || judge.IsFurniture(l, Zone.Middle))],
            Body = body,
            Required = required,
            Forbidden = forbidden,
        };
    }

    private static string[] Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")] : [];

    private static void ByBody(List<Passage> lines, string body, float[] labels, float[] weights)
    {
        var gold = Words(body);
        var grams = Grams(gold);
        var whole = new HashSet<string>(body.Split('\n').Select(l => string.Join(' ', Words(l))), StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = Math.Max(50, gold.Count);
        var words = lines.Select(l => Words(l.Content.ToString())).ToList();

        // A text told twice counts where it is met longer, so longer lines are served first.
        foreach (var at in Enumerable.Range(0, lines.Count).OrderByDescending(i => words[i].Count).ThenBy(i => i))
        {
            var own = words[at];
            weights[at] = (float)((Math.Max(own.Count, 2) + 1) * 300.0 / Math.Max(all, 150));
            if (own.Count < Gram)
            {
                labels[at] = own.Count > 0 && whole.Remove(string.Join(' ', own)) ? 1 : 0;
                continue;
            }

            var hit = 0;
            for (var g = 0; g + Gram <= own.Count; g++)
            {
                var gram = string.Join(' ', own.Skip(g).Take(Gram));
                if (grams.GetValueOrDefault(gram) <= taken.GetValueOrDefault(gram)) continue;
                taken[gram] = taken.GetValueOrDefault(gram) + 1;
                hit++;
            }

            var share = (float)hit / (own.Count - Gram + 1);
            labels[at] = share > 0.8f ? 1 : share < 0.15f ? 0 : share;
        }
    }

    private static void BySnippets(List<Passage> lines, string[] required, string[] forbidden, float[] labels, float[] weights)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var text = string.Join(' ', lines[at].Content.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var isIn = required.Any(r => text.Contains(r, StringComparison.Ordinal));
            var isOut = forbidden.Any(r => text.Contains(r, StringComparison.Ordinal));
            labels[at] = isIn ? 1 : isOut ? 0 : -1;
            weights[at] = isIn == isOut ? 0 : 10;
        }
    }

    private static void ByNoise(List<Passage> lines, string[] noise, float[] labels, float[] weights)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            var text = string.Join(' ', lines[at].Content.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var isNoise = noise.Any(n => text.Contains(n, StringComparison.Ordinal) || n.Contains(text, StringComparison.Ordinal));
            labels[at] = isNoise ? 0 : lines[at].EndsSentence && lines[at].Words >= 8 ? 1 : -1;
            weights[at] = labels[at] < 0 ? 0 : 8;
        }
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex WordPattern();
}
