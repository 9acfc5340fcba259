using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Matching.Duplicates;

/// <summary>The traces a text leaves in its copies: runs of three words, and per sentence the names, numbers and concepts in it.</summary>
internal sealed class TextTrace
{
    private const int Run = 3;

    /// <summary>Reads the traces of an article's body.</summary>
    public TextTrace(Article article)
    {
        Article = article;
        var body = article.Sentences.Where(s => article.Blocks[s.Block].Kind == BlockKind.Body).ToList();
        foreach (var sentence in body) AddRuns(article.Text, sentence);
        Anchors = [.. body.Select(AnchorsOf).Where(a => a.Count >= 2)];
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Hashes of its runs of three words.</summary>
    public HashSet<long> Runs { get; } = [];

    /// <summary>Per sentence that has at least two: what it mentions.</summary>
    public ImmutableArray<HashSet<string>> Anchors { get; }

    private void AddRuns(string text, Sentence sentence)
    {
        var words = sentence.Tokens.Where(t => char.IsLetterOrDigit(text[t.Start])).ToList();
        for (var i = 0; i + Run <= words.Count; i++)
        {
            var hash = 17L;
            for (var j = i; j < i + Run; j++) hash = unchecked((hash * 1_000_003) ^ Hash(text.AsSpan(words[j].Start, words[j].Length)));
            Runs.Add(hash);
        }
    }

    private static long Hash(ReadOnlySpan<char> word)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in word) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 1_099_511_628_211UL);
        return unchecked((long)hash);
    }

    private static HashSet<string> AnchorsOf(Sentence sentence)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var m in sentence.Mentions)
        {
            var key = m.Kind switch
            {
                MentionKind.Entity when m.Form is NameForm.Person or NameForm.Unknown => "p:" + NameKey.OfWord(m.Id[(m.Id.LastIndexOf(' ') + 1)..]),
                MentionKind.Entity => "e:" + (m.Place ?? m.StandsFor),
                MentionKind.Number => "#:" + m.Id,
                MentionKind.Concept when m.Class is "act" or "instrument" or "object" or "counted" or "role" => "c:" + m.Id,
                _ => null,
            };
            if (key is not null) anchors.Add(key);
        }

        return anchors;
    }
}
