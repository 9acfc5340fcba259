using System.Runtime.InteropServices;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>
/// Learns from pairs of kindred words how one language spells what another spells otherwise, letter by letter with those around it,
/// and spells the words of the one as the other would: a language with a thin dictionary can so borrow that of its neighbour.
/// </summary>
internal sealed class Respelling
{
    private const int LeastSeen = 4;
    private const float LeastLike = 0.5f;
    private static readonly (int Before, int After)[] Contexts = [(4, 3), (3, 3), (3, 2), (2, 2), (1, 2), (2, 1), (1, 1), (0, 1), (1, 0), (0, 0)];
    private readonly Dictionary<string, Dictionary<string, int>> counts = new(StringComparer.Ordinal);

    /// <summary>How many pairs were learnt from.</summary>
    public int Pairs { get; private set; }

    /// <summary>Learns from the words of two languages that stand for one concept and sound alike.</summary>
    public Respelling(Draft from, Draft to)
    {
        var byConcept = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (word, concepts) in from.Words.Where(w => w.Key[^1] != '*'))
        {
            foreach (var concept in concepts.Keys)
            {
                if (!byConcept.TryGetValue(concept, out var list)) byConcept.Add(concept, list = []);
                list.Add(word);
            }
        }

        var grams = new Dictionary<string, uint[]>(StringComparer.Ordinal);
        foreach (var (word, concepts) in to.Words.Where(w => w.Key[^1] != '*' && w.Key.Length > 3).OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            var best = concepts.Keys.SelectMany(c => byConcept.GetValueOrDefault(c) ?? []).Distinct(StringComparer.Ordinal)
                .Select(w => (Word: w, Like: SoundGrams.Likeness(Grams(grams, w), Grams(grams, word)))).OrderByDescending(w => w.Like).ThenBy(w => Math.Abs(w.Word.Length - word.Length)).ThenBy(w => w.Word, StringComparer.Ordinal).FirstOrDefault();
            if (best.Like < LeastLike) continue;
            Learn(best.Word, word);
            Pairs++;
        }
    }

    /// <summary>A word as the other language would spell it.</summary>
    public string Spell(string word)
    {
        var edged = $"^{word}$";
        var spelt = new System.Text.StringBuilder(word.Length + 2);
        for (var at = 1; at < edged.Length - 1; at++) spelt.Append(Best(edged, at));
        return spelt.ToString();
    }

    private string Best(string edged, int at)
    {
        foreach (var context in Contexts)
        {
            if (!counts.TryGetValue(Key(edged, at, context), out var found) || found.Values.Sum() < LeastSeen) continue;
            return found.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).First().Key;
        }

        return edged[at].ToString();
    }

    private static uint[] Grams(Dictionary<string, uint[]> grams, string word)
    {
        if (!grams.TryGetValue(word, out var found)) grams.Add(word, found = SoundGrams.Of(NameSounds.Of(word)));
        return found;
    }

    private static string Key(string edged, int at, (int Before, int After) context)
    {
        var start = Math.Max(0, at - context.Before);
        var end = Math.Min(edged.Length, at + 1 + context.After);
        return $"{at - start}{edged[start..end]}";
    }

    private void Learn(string from, string to)
    {
        var edged = $"^{from}$";
        var parts = Align(from, to);
        for (var at = 0; at < from.Length; at++)
        {
            foreach (var context in Contexts)
            {
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, Key(edged, at + 1, context), out _);
                found ??= new(StringComparer.Ordinal);
                CollectionsMarshal.GetValueRefOrAddDefault(found, parts[at], out _)++;
            }
        }
    }

    // What stands for each letter in the other word, by the cheapest way of turning the one into the other.
    private static string[] Align(string from, string to)
    {
        var costs = new int[from.Length + 1, to.Length + 1];
        for (var f = 0; f <= from.Length; f++)
        {
            for (var t = 0; t <= to.Length; t++)
            {
                costs[f, t] = (f, t) switch
                {
                    (0, 0) => 0,
                    (0, _) => t * 3,
                    (_, 0) => f * 3,
                    _ => Math.Min(costs[f - 1, t - 1] + (from[f - 1] == to[t - 1] ? 0 : 4), Math.Min(costs[f - 1, t], costs[f, t - 1]) + 3),
                };
            }
        }

        var parts = Enumerable.Repeat("", from.Length).ToArray();
        for (int f = from.Length, t = to.Length; f > 0;)
        {
            if (t > 0 && costs[f, t] == costs[f - 1, t - 1] + (from[f - 1] == to[t - 1] ? 0 : 4)) parts[--f] = to[--t] + parts[f];
            else if (t > 0 && costs[f, t] == costs[f, t - 1] + 3) parts[f - 1] = to[--t] + parts[f - 1];
            else f--;
        }

        return parts;
    }
}
