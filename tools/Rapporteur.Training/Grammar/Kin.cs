using System.Globalization;

namespace Rapporteur.Training.Grammar;

/// <summary>Which languages teach a language, as <c>kin.tsv</c> lists them.</summary>
/// <param name="Family">A number for languages whose letters tell the same.</param>
/// <param name="Weights">Other languages, and what they weigh.</param>
internal sealed record Kin(int Family, List<(string Language, float Weight)> Weights)
{
    /// <summary>The kin of all languages.</summary>
    public static SortedDictionary<string, Kin> Read()
    {
        var all = new SortedDictionary<string, Kin>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "kin.tsv")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var cells = line.Split('\t');
            var weights = cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Split('=')).Select(w => (w[0], float.Parse(w[1], CultureInfo.InvariantCulture)));
            all.Add(cells[0], new Kin(int.Parse(cells[1], CultureInfo.InvariantCulture), [.. weights]));
        }

        return all;
    }
}
