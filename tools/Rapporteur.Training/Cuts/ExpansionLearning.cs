using System.Collections;
using System.Collections.Immutable;
using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>Gathers which tokens stand for several words, as wholes and by their ends.</summary>
internal static class ExpansionLearning
{
    private const int LeastWhole = 3;
    private const int LongestEnd = 9;
    private const double SureShare = 0.005;

    /// <summary>The expansions met in texts.</summary>
    public static ExpansionTable Gather(IEnumerable<GoldText> texts)
    {
        var wholes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var ends = new Dictionary<string, Dictionary<string, HashSet<string>>>(StringComparer.Ordinal);
        var singles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (form, words) in texts.SelectMany(t => t.Tokens.Select(k => (Expansion.Fold(t.Text.Substring(k.Start, k.Length)), k.Words))))
        {
            if (words.Length < 2)
            {
                singles[form] = singles.GetValueOrDefault(form) + 1;
                continue;
            }

            var folded = string.Join(' ', words.Select(Expansion.Fold));
            if (!wholes.TryGetValue(form, out var ways)) wholes.Add(form, ways = new(StringComparer.Ordinal));
            ways[folded] = ways.GetValueOrDefault(folded) + 1;
            if (End(form, folded.Split(' ')) is not { } end) continue;
            if (!ends.TryGetValue(end.Form, out var others)) ends.Add(end.Form, others = new(StringComparer.Ordinal));
            var key = end.Stem + " " + string.Join(' ', end.Words);
            if (!others.TryGetValue(key, out var forms)) others.Add(key, forms = new(StringComparer.Ordinal));
            forms.Add(form);
        }

        return new ExpansionTable([.. Ends(ends), .. Wholes(wholes, singles)]);
    }

    /// <summary>The end by which a form gives the words, or null when its first word is not what is left of it.</summary>
    public static (string Form, string Stem, string[] Words)? End(string form, string[] words)
    {
        var kept = form.AsSpan().CommonPrefixLength(words[0]);
        var (end, stem) = (form[kept..], words[0][kept..]);
        return kept == 0 || end.Length is 0 or > LongestEnd || (stem.Length > 0 && kept < 2) || stem.Length > 3 ? null : (end, stem, words[1..]);
    }

    private static IEnumerable<Expansion> Ends(Dictionary<string, Dictionary<string, HashSet<string>>> ends) =>
        from end in ends.OrderBy(e => e.Key, StringComparer.Ordinal)
        let best = end.Value.OrderByDescending(v => v.Value.Count).ThenBy(v => v.Key, StringComparer.Ordinal).First()
        where best.Value.Count > 1
        let parts = best.Key.Split(' ')
        select new Expansion(end.Key, true, parts[0], [.. parts[1..]], false);

    private static IEnumerable<Expansion> Wholes(Dictionary<string, Dictionary<string, int>> wholes, Dictionary<string, int> singles) =>
        from whole in wholes.OrderBy(w => w.Key, StringComparer.Ordinal)
        let best = whole.Value.OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).First()
        where best.Value >= LeastWhole
        select new Expansion(whole.Key, false, "", [.. best.Key.Split(' ')], singles.GetValueOrDefault(whole.Key) <= best.Value * SureShare);

    /// <summary>Where in a text an expansion of the table is right: at the first code unit for a whole token, before the end for an end.</summary>
    public static BitArray Answers(GoldText text, ExpansionTable table)
    {
        var answers = new BitArray(text.Text.Length + 2);
        foreach (var (start, words) in text.Words)
        {
            var token = text.Tokens[text.Tokens.BinarySearch((start, 0, []), Comparer<(int Start, int, string[])>.Create((a, b) => a.Start.CompareTo(b.Start)))];
            var written = text.Text.AsSpan(token.Start, token.Length);
            string[] folded = [.. words.Select(Expansion.Fold)];
            if (table.Whole(written) is { } whole && whole.Words.SequenceEqual(folded)) answers[start] = true;
            if (End(Expansion.Fold(written.ToString()), folded) is not { } end || end.Form.Length >= written.Length) continue;
            if (table.End(written, end.Form.Length) is { } found && found.Stem == end.Stem && found.Words.SequenceEqual(end.Words)) answers[start + token.Length - end.Form.Length] = true;
        }

        return answers;
    }
}
