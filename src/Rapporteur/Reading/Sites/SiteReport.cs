using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Sites;

/// <summary>A passage of the running text.</summary>
/// <param name="Block">Its place in <see cref="Article.Blocks"/>.</param>
/// <param name="Hash">Of its words, whatever stands between them and however they are cased.</param>
/// <param name="Words">Their number.</param>
internal readonly record struct SitePassage(int Block, ulong Hash, int Words);

/// <summary>A report with its passages and the words that carry what it tells.</summary>
internal sealed class SiteReport
{
    private const int FewestWords = 4;
    private const int FewestLetters = 4;
    private readonly Dictionary<ulong, int> _carried = [];
    private readonly ILookup<int, Sentence> _sentences;

    /// <summary>Takes the words of a report in.</summary>
    public SiteReport(Article article)
    {
        Article = article;
        _sentences = article.Sentences.ToLookup(s => s.Block);
        foreach (var sentence in article.Sentences)
        {
            foreach (var word in Carried(sentence)) _carried[word] = _carried.GetValueOrDefault(word) + 1;
        }

        foreach (var block in _sentences)
        {
            if (article.Blocks[block.Key].Kind is not (BlockKind.Body or BlockKind.Heading)) continue;
            var passage = PassageOf(block);
            Words += passage.Words;
            if (passage.Words >= FewestWords) Passages.Add(passage);
        }
    }

    /// <summary>The report.</summary>
    public Article Article { get; }

    /// <summary>Its passages of more than a few words.</summary>
    public List<SitePassage> Passages { get; } = [];

    /// <summary>Words of its running text.</summary>
    public int Words { get; }

    /// <summary>Which share of the words that carry a passage the rest of the report uses as well, 0 to 1.</summary>
    public double Belongs(SitePassage passage)
    {
        var own = new Dictionary<ulong, int>();
        foreach (var word in _sentences[passage.Block].SelectMany(Carried)) own[word] = own.GetValueOrDefault(word) + 1;
        return own.Count == 0 ? 0 : (double)own.Count(w => _carried[w.Key] > w.Value) / own.Count;
    }

    /// <summary>True when a passage names a state, an organisation, a person or a place, or quotes somebody.</summary>
    public bool Tells(SitePassage passage) => _sentences[passage.Block].SelectMany(s => s.Mentions).Any(m => m.Kind == MentionKind.Entity && m.Form != NameForm.Unknown)
        || Article.Speech.Any(s => s.Overlaps(Article.Blocks[passage.Block].Span));

    private SitePassage PassageOf(IGrouping<int, Sentence> block)
    {
        var (hash, words) = (14695981039346656037UL, 0);
        foreach (var token in block.SelectMany(s => s.Tokens))
        {
            if (!Letters.IsWordMark(Article.Text[token.Start])) continue;
            hash = unchecked((hash ^ Hash(token)) * 0x9E3779B97F4A7C15UL);
            hash ^= hash >> 29;
            words++;
        }

        return new SitePassage(block.Key, hash, words);
    }

    private IEnumerable<ulong> Carried(Sentence sentence)
    {
        var small = LanguageTable.Of(Article.Language).FunctionWords;
        foreach (var token in sentence.Tokens)
        {
            if (token.Length >= FewestLetters && Letters.IsWordMark(Article.Text[token.Start]) && !small.Contains(token.In(Article.Text).ToLowerInvariant())) yield return Hash(token);
        }
    }

    private ulong Hash(Span token)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Article.Text.AsSpan(token.Start, token.Length)) hash = unchecked((hash ^ char.ToLowerInvariant(c)) * 1099511628211UL);
        return hash;
    }
}
