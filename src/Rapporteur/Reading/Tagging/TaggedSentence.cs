using Rapporteur.Reading.Names;

namespace Rapporteur.Reading.Tagging;

/// <summary>The words of a sentence and what is said of them; used again for the next sentence. Arrays may be longer than the sentence.</summary>
internal sealed class TaggedSentence
{
    private const int Room = 64;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    public ReadOnlyMemory<char>[] Forms { get; private set; } = new ReadOnlyMemory<char>[Room];

    public WordCacheEntry[] Entries { get; private set; } = new WordCacheEntry[Room];

    /// <summary>Places in <see cref="UniversalTags.Upos"/>.</summary>
    public byte[] Upos { get; private set; } = new byte[Room];

    public string[] Feats { get; private set; } = new string[Room];

    public string[] Lemmas { get; private set; } = new string[Room];

    /// <summary>For each word a score for each tag of names, of 8 fractional bits.</summary>
    public int[] NameScores { get; private set; } = new int[Room * 9];

    /// <summary>The forms as texts.</summary>
    public string[] Texts { get; private set; } = new string[Room];

    /// <summary>The head of each word: 0 for the root, else a word counted from 1.</summary>
    public int[] Heads { get; private set; } = new int[Room];

    /// <summary>How each word hangs there, by its place among the relations of the pack.</summary>
    public byte[] Relations { get; private set; } = new byte[Room];

    /// <summary>Places in <see cref="UniversalTags.Names"/>.</summary>
    public byte[] Names { get; private set; } = new byte[Room];

    /// <summary>Marks of <see cref="NameFeatures.Marks"/>.</summary>
    public byte[] Marks { get; private set; } = new byte[Room];

    /// <summary>Begins a sentence.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlyMemory<char> form)
    {
        if (Count == Forms.Length) Grow();
        Forms[Count++] = form;
    }

    private void Grow()
    {
        var room = Count * 2;
        var longer = new ReadOnlyMemory<char>[room];
        Forms.CopyTo(longer, 0);
        (Forms, Entries, Texts, Lemmas, Feats) = (longer, new WordCacheEntry[room], new string[room], new string[room], new string[room]);
        (Upos, Marks, NameScores, Heads, Relations, Names) = (new byte[room], new byte[room], new int[room * UniversalTags.Names.Length], new int[room], new byte[room], new byte[room]);
    }
}
