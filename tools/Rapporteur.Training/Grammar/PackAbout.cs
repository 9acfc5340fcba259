using System.Globalization;
using System.Text;
using Rapporteur.Reading.Packs;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// What a pack says of itself: from which files it was learnt with what weight, in how many rounds, and how well what was learnt without the files
/// it is measured on does (<c>scores.tsv</c>, written by <c>--hold-out --scores</c>).
/// </summary>
internal static class PackAbout
{
    /// <summary>Writes the section <c>about</c>, lines of text: <c>part</c>, <c>learnt</c> and <c>score</c> rows, parts separated by tabs.</summary>
    public static void Put(string folder, string language)
    {
        var pack = PackFile.Read(File.ReadAllBytes(Path.Combine(folder, language, "pack.bin")));
        var lines = new List<string> { $"language\t{language}" };
        lines.AddRange(pack.Names.Where(n => n != "about").Order(StringComparer.Ordinal).Select(n => string.Create(CultureInfo.InvariantCulture, $"part\t{n}\t{pack.Section(n).Length} bytes")));
        lines.Add($"recipe\ttags, lemmas, names\t{GrammarTraining.UsualEpochs} rounds at a rate falling from {GrammarTraining.UsualRate}");
        lines.Add($"recipe\ttrees\t{new TreePlan()}");
        lines.AddRange(Rows("corpora.tsv").Where(r => r[0] == language && r[1] != "list").Select(r => $"learnt\t{r[4]}\t{r[2]}\t{r[3]}"));
        lines.AddRange(Rows("scores.tsv").Where(r => r[0] == language).Select(r => "score\t" + string.Join('\t', r[1..])));
        PackParts.Put(folder, language, [("about", Encoding.UTF8.GetBytes(string.Join('\n', lines)))]);
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        var file = Path.Combine(AppContext.BaseDirectory, name);
        return File.Exists(file) ? File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')) : [];
    }
}
