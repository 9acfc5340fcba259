using System.Globalization;

namespace Rapporteur.Training.Grammar;

/// <summary>How many words have the right head, and the right relation to it (without what stands behind a colon).</summary>
internal sealed class TreeScore
{
    private int _words;
    private int _heads;
    private int _relations;

    /// <summary>What was wrong.</summary>
    public TreeErrors Errors { get; } = new();

    public double Labeled => 100.0 * _relations / Math.Max(1, _words);

    /// <summary>What reading took of the processor.</summary>
    public TimeSpan Taken { get; set; }

    /// <summary>Counts a sentence; heads and relations begin with the root, at 0.</summary>
    public void Add(CorpusWord[] words, ReadOnlySpan<int> heads, Func<int, string> relation)
    {
        for (var at = 0; at < words.Length; at++)
        {
            _words++;
            Errors.Add((words[at].Relation.Split(':')[0], words[at].Head), (relation(at + 1).Split(':')[0], heads[at + 1]), at + 1);
            if (heads[at + 1] != words[at].Head) continue;
            _heads++;
            if (relation(at + 1).Split(':')[0] == words[at].Relation.Split(':')[0]) _relations++;
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"UAS {100.0 * _heads / Math.Max(1, _words):0.00}  LAS {Labeled:0.00}  words {_words}{(Taken > TimeSpan.Zero ? Taken.TotalMicroseconds / _words : 0): 0.0 µs a word;;#}");
}
