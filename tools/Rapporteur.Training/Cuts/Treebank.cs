using System.IO.Compression;
using System.Text;

namespace Rapporteur.Training.Cuts;

/// <summary>The sentences of a CoNLL-U file as they are written.</summary>
/// <param name="Name">The name of the file without its ends.</param>
/// <param name="Sentences">The sentences in order.</param>
/// <param name="IsExact">False for older files, in which tokens had to be put together from words.</param>
internal sealed record Treebank(string Name, List<GoldToken[]> Sentences, bool IsExact)
{
    private const string NoSpace = "SpaceAfter=No";

    /// <summary>A half of it: the first or the second.</summary>
    public Treebank Half(int which) => this with
    {
        Sentences = which == 0 ? Sentences[..(Sentences.Count / 2)] : Sentences[(Sentences.Count / 2)..],
    };

    /// <summary>Reads a packed file. Where it does not say what is written without a space, its text lines do; where it has none, usage does.</summary>
    public static Treebank Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        var blocks = reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal).Split("\n\n").Select(b => b.Split('\n')).ToList();
        var saysSpace = blocks.Any(b => b.Any(l => l.Contains(NoSpace, StringComparison.Ordinal)));
        var sentences = new List<GoldToken[]>();
        foreach (var block in blocks)
        {
            var rows = block.Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Where(r => r.Length == 10 && !r[0].Contains('.', StringComparison.Ordinal)).ToList();
            if (rows.Count == 0) continue;
            var text = block.FirstOrDefault(l => l.StartsWith("# text = ", StringComparison.Ordinal))?[9..];
            var tokens = saysSpace ? Tokens(rows) : text is null ? Spacing.Of(rows.Select(r => r[1]).ToArray()) : SurfaceOfWords.Of(text, [.. rows.Select(r => r[1])]);
            if (tokens is { Length: > 0 }) sentences.Add(tokens);
        }

        return new Treebank(Path.GetFileName(path).Split('.')[0], sentences, saysSpace);
    }

    private static GoldToken[] Tokens(List<string[]> rows)
    {
        var tokens = new List<GoldToken>();
        var until = 0;
        foreach (var row in rows)
        {
            var hasSpace = !row[9].Contains(NoSpace, StringComparison.Ordinal);
            if (row[0].Split('-') is [var first, var last])
            {
                until = Number(last);
                var words = rows.Where(r => !r[0].Contains('-', StringComparison.Ordinal) && Number(r[0]) >= Number(first) && Number(r[0]) <= until).Select(r => r[1]).ToArray();
                tokens.Add(new GoldToken(row[1], words.Length > 1 ? words : [], hasSpace));
            }
            else if (Number(row[0]) > until)
            {
                tokens.Add(new GoldToken(row[1], [], hasSpace));
            }
        }

        return [.. tokens];
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
