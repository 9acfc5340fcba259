using System.Runtime.InteropServices;
using Rapporteur.Reading.Names;
using Rapporteur.Reading.Tagging;

namespace Rapporteur.Reading.Annotation;

/// <summary>What the words of an article look like as names, sentence after sentence, so that the whole of it can be weighed once it is read.</summary>
internal sealed class ArticleNames
{
    private const int LongestForm = 40;
    private readonly List<uint> _forms = [];
    private readonly List<int> _ends = [];
    private readonly List<int> _scores = [];
    private short[] _moves = [];

    /// <summary>Takes a sentence that was tagged.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="moves">What the tag of a name adds behind another in its language.</param>
    public void Add(TaggedSentence sentence, short[] moves)
    {
        _moves = moves;
        Span<char> room = stackalloc char[LongestForm];
        for (var at = 0; at < sentence.Count; at++) _forms.Add(WordFeatures.Hash(WordFeatures.Small(sentence.Forms[at].Span, room), 'w'));
        _scores.AddRange(sentence.NameScores.AsSpan(0, sentence.Count * NameTags.Count));
        _ends.Add(_forms.Count);
    }

    /// <summary>The tag of each word of all sentences, in the light of the whole article.</summary>
    public byte[] Tags()
    {
        var scores = CollectionsMarshal.AsSpan(_scores);
        var ends = CollectionsMarshal.AsSpan(_ends);
        var tags = new byte[_forms.Count];
        NameMemory.Recall(_moves, CollectionsMarshal.AsSpan(_forms), ends, scores);
        var start = 0;
        foreach (var end in ends)
        {
            NamePath.Choose(_moves, scores[(start * NameTags.Count)..(end * NameTags.Count)], tags.AsSpan(start, end - start));
            start = end;
        }

        return tags;
    }
}
