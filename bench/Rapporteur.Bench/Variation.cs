using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Bench;

/// <summary>
/// Makes other reports of a report: every year and every name of a person or of an unknown thing is changed, the same way in all
/// reports of one copy, so that copies tell of other events and the reports of one copy still tell of one.
/// </summary>
internal sealed class Variation
{
    private const int YearSpan = 60;
    private static readonly string[] Onsets = ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u"];

    private readonly List<(SourceFile File, string Text, HashSet<string> Names)> originals = [];

    /// <summary>Reads the originals once, to learn their names.</summary>
    public Variation(IEnumerable<SourceFile> originals, DateOnly today)
    {
        foreach (var file in originals)
        {
            var articles = Pipeline.Read(file, today).Articles;
            if (articles.IsEmpty) continue;
            this.originals.Add((file, Encoding.UTF8.GetString(file.Bytes.Span), [.. articles.SelectMany(Names)]));
        }
    }

    /// <summary>Number of reports in one copy.</summary>
    public int Count => originals.Count;

    /// <summary>The reports of one copy; copy 0 is the originals.</summary>
    /// <param name="copy">0 or more.</param>
    public IEnumerable<SourceFile> Copy(int copy)
    {
        var folder = copy.ToString("00000", CultureInfo.InvariantCulture);
        foreach (var (file, text, names) in originals)
        {
            var name = $"{folder}-{file.Name}";
            var bytes = copy == 0 ? file.Bytes : Encoding.UTF8.GetBytes(Change(text, names, copy));
            yield return new SourceFile(name, $"{folder}/{file.Location}", bytes, file.Known);
        }
    }

    private static IEnumerable<string> Names(Article article) =>
        from sentence in article.Sentences
        from mention in sentence.Mentions
        where mention.Kind == MentionKind.Entity && mention.Form is NameForm.Person or NameForm.Unknown
        from word in article.Text.Substring(mention.Span.Start, mention.Span.Length).Split(' ', '-', '\n')
        where word.Length > 3 && char.IsUpper(word[0]) && word.All(char.IsLetter)
        select word;

    private static string Change(string text, HashSet<string> names, int copy)
    {
        var changed = new StringBuilder(text.Length + 64);
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetterOrDigit(text[start])) while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            changed.Append(Word(text[start..end], names, copy));
            start = end;
        }

        return changed.ToString();
    }

    private static string Word(string word, HashSet<string> names, int copy)
    {
        if (names.Contains(word)) return word + Syllables(copy);
        var isYear = word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1900 and < 2100;
        return isYear ? (int.Parse(word, CultureInfo.InvariantCulture) - (copy % YearSpan)).ToString(CultureInfo.InvariantCulture) : word;
    }

    private static string Syllables(int copy)
    {
        var end = "";
        for (var left = copy; left > 0; left /= Onsets.Length * Vowels.Length) end += Onsets[left % Onsets.Length] + Vowels[left / Onsets.Length % Vowels.Length];
        return end;
    }
}
