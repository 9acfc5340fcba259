namespace Rapporteur.Cli.Steps;

/// <summary>A sentence in the ten columns of CoNLL-U as it came in: its comments, and its rows.</summary>
/// <param name="Comments">Lines that begin with <c>#</c>.</param>
/// <param name="Rows">Rows of words, of multiword tokens (<c>3-4</c>) and of empty nodes (<c>3.1</c>).</param>
internal sealed record ConlluSentence(List<string> Comments, List<string[]> Rows)
{
    private const int Columns = 10;

    /// <summary>True for a row of a word: neither a multiword token nor an empty node.</summary>
    public static bool IsWord(string[] row) => !row[0].AsSpan().ContainsAny('-', '.');

    /// <summary>Reads sentences, and calls <paramref name="refuse"/> with the number of each line that is none of CoNLL-U.</summary>
    public static IEnumerable<ConlluSentence> Read(IEnumerable<string> lines, Action<int> refuse)
    {
        var (sentence, number) = (new ConlluSentence([], []), 0);
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.Rows.Count > 0) yield return sentence;
                sentence = new ConlluSentence([], []);
            }
            else if (line[0] == '#')
            {
                sentence.Comments.Add(line);
            }
            else if (line.Split('\t') is { Length: Columns } row && row[0].Length > 0 && char.IsAsciiDigit(row[0][0]) && row[1].Length > 0)
            {
                sentence.Rows.Add(row);
            }
            else
            {
                refuse(number);
            }
        }

        if (sentence.Rows.Count > 0) yield return sentence;
    }
}
