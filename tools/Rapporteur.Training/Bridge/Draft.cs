using System.Runtime.InteropServices;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>What is gathered of one language before its table is made.</summary>
internal sealed class Draft(string language)
{
    public string Language { get; } = language;

    /// <summary>Word to concepts and their worth.</summary>
    public Dictionary<string, Dictionary<string, double>> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Form to the words it was seen as a form of, and how often.</summary>
    public Dictionary<string, Dictionary<string, double>> Lemmas { get; } = new(StringComparer.Ordinal);

    /// <summary>Form to the number of sentences it stands in.</summary>
    public Dictionary<string, int> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>How many sentences were seen.</summary>
    public int Sentences { get; set; }

    /// <summary>Adds what a word may stand for.</summary>
    public void Add(string word, string concept, double worth)
    {
        if (word.Length == 0 || word.Length > BridgeWords.LongestWord) return;
        if (!Words.TryGetValue(word, out var concepts)) Words.Add(word, concepts = new(StringComparer.Ordinal));
        CollectionsMarshal.GetValueRefOrAddDefault(concepts, concept, out _) += worth;
    }

    /// <summary>Counts the words of a sentence.</summary>
    public void See(string sentence)
    {
        Sentences++;
        foreach (var word in Split(sentence).Distinct(StringComparer.Ordinal)) CollectionsMarshal.GetValueRefOrAddDefault(Seen, word, out _)++;
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
