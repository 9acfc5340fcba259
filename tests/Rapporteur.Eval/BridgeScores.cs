using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Eval;

/// <summary>How often the sentence found in another language is the right one, among all the parallel news sentences; the mean of both directions.
/// The tables were learnt with these sentences at hand: the figure guards against loss, what is kept back elsewhere tells the worth.</summary>
/// <param name="cli">Runs the program.</param>
/// <param name="work">A folder for what the program reads and writes.</param>
internal sealed class BridgeScores(Action<string[]> cli, string work)
{
    private static readonly string[] Pairs =
        ["en-nl", "en-da", "en-de", "en-fr", "en-es", "en-sv", "en-nb", "en-it", "en-pt", "en-ru", "en-pl", "en-uk", "de-ru", "fr-uk", "da-pl"];

    /// <summary>A figure for each pair of languages.</summary>
    public List<Figure> Score(LabelledSet set)
    {
        var figures = new List<Figure>();
        foreach (var pair in Pairs)
        {
            var (left, right) = (pair.Split('-')[0], pair.Split('-')[1]);
            figures.Add(new Figure(set.Name, $"align {pair}", Math.Round((Right(set, left, right) + Right(set, right, left)) / 2, 4)));
        }

        return figures;
    }

    private double Right(LabelledSet set, string left, string right)
    {
        var output = Path.Combine(work, "align.jsonl");
        cli(["step", "align", "--left", Text(set, left), "--left-language", left, "--right", Text(set, right), "--right-language", right, "--out", output]);
        var lines = File.ReadLines(output).Select(l => JsonDocument.Parse(l)).ToList();
        return lines.Count(l => l.RootElement.GetProperty("left").GetInt32() == l.RootElement.GetProperty("right").GetInt32()) / (double)lines.Count;
    }

    // The sentences alone, one a line.
    private string Text(LabelledSet set, string language)
    {
        var path = Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"ntrex-{language}.txt"));
        if (File.Exists(path)) return path;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(set.Folder, language + ".tsv.gz")), CompressionMode.Decompress), Encoding.UTF8);
        using var writer = new StreamWriter(path);
        while (reader.ReadLine() is { } line) writer.Write(line.Split('\t', 3)[2] + "\n");
        return path;
    }
}
