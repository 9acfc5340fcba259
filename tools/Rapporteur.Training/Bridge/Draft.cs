using System.Runtime.InteropServices;
using Rapporteur.Text;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>What is gathered of one language before its table is made.</summary>
internal sealed class Draft(string language)
{
    public string Language { get; } = language;

    // What a dictionary may file a word with, and a text write it without.
    private readonly List<string> articles = DataFile.Exists($"languages/{language}/beginnings.tsv")
        ? [.. DataFile.Rows($"languages/{language}/beginnings.tsv").Where(r => r.Length > 2 && r[2] == "article").Select(r => r[0])] : [];

    /// <summary>Word to concepts and their worth.</summary>
    public Dictionary<string, Dictionary<string, double>> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Form to the words it was seen as a form of, and how often.</summary>
    public Dictionary<string, Dictionary<string, double>> Lemmas { get; } = new(StringComparer.Ordinal);

    /// <summary>Form to the number of sentences it stands in.</summary>
    public Dictionary<string, int> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>How many sentences were seen.</summary>
    public int Sentences { get; set; }

    /// <summary>Sentences in a script without spaces: their words can only be counted when it is known which words there are.</summary>
    public List<string> Uncut { get; } = [];

    /// <summary>True for a language whose table is laid on the concepts of the others and adds none to theirs.</summary>
    public bool IsLaid { get; init; }

    /// <summary>Adds what a word may stand for.</summary>
    public void Add(string word, string concept, double worth)
    {
        if (word.Length == 0 || word.Length > BridgeWords.LongestWord) return;
        foreach (var article in articles.Where(a => word.Length > a.Length + 2 && word.StartsWith(a, StringComparison.Ordinal))) Put(word[article.Length..], concept, worth / 2);
        Put(word, concept, worth);
    }

    private void Put(string word, string concept, double worth)
    {
        if (!Words.TryGetValue(word, out var concepts)) Words.Add(word, concepts = new(StringComparer.Ordinal));
        CollectionsMarshal.GetValueRefOrAddDefault(concepts, concept, out _) += worth;
    }

    /// <summary>Counts the words of a sentence.</summary>
    public void See(string sentence)
    {
        if (sentence.Count(UnpartedScripts.Holds) > sentence.Length / 2)
        {
            Uncut.Add(sentence);
            return;
        }

        Sentences++;
        foreach (var word in Split(sentence).Distinct(StringComparer.Ordinal)) CollectionsMarshal.GetValueRefOrAddDefault(Seen, word, out _)++;
    }

    /// <summary>Takes the counts of a language that shares many words, where there are no texts.</summary>
    public void Count(Draft other)
    {
        Sentences = other.Sentences;
        foreach (var (word, count) in other.Seen.Where(s => Words.ContainsKey(s.Key))) Seen[word] = count;
    }

    /// <summary>Counts the words of the sentences without spaces, cut by what is known so far; runs that no word covers count when they come again and again.</summary>
    public void Cut(BridgeTable table)
    {
        const int leastUnknown = 4;
        var vocabulary = new BridgeVocabulary(table);
        Seen.Clear();
        Sentences = Uncut.Count;
        foreach (var word in Uncut.SelectMany(s => vocabulary.Read(s).Where(u => !u.IsNumber).Select(u => u.Text).Distinct(StringComparer.Ordinal)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Seen, word, out _)++;
        }

        foreach (var word in Seen.Where(w => w.Value < leastUnknown && !Words.ContainsKey(w.Key)).Select(w => w.Key).ToList()) Seen.Remove(word);
    }

    /// <summary>How much a word says, 0 to 1.</summary>
    public double Weight(string word)
    {
        const double rare = 1 / 3000.0;
        var share = Seen.GetValueOrDefault(word) / (double)Math.Max(1, Sentences);
        return Math.Log(1 / Math.Min(1, share + rare)) / Math.Log(1 / rare);
    }

    /// <summary>The words of a text, numbers left out.</summary>
    public static List<string> Split(string text)
    {
        var words = new List<BridgeWord>();
        BridgeWords.Read(text, words);
        return [.. words.Where(w => !w.IsNumber && w.Text.Length > 0).Select(w => w.Text)];
    }
}
