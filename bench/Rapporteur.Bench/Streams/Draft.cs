using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>A report taken apart, of which others are made.</summary>
internal sealed class Draft
{
    private const int MostSentences = 40;

    /// <summary>Takes an article apart.</summary>
    public Draft(Article article)
    {
        Language = article.Language;
        Title = article.Sentences.Where(s => article.Blocks[s.Block].Kind == BlockKind.Title).Take(1).Select(s => new Pattern(article, s)).FirstOrDefault();
        Sentences = [.. article.Sentences.Where(s => article.Blocks[s.Block].Kind == BlockKind.Body).Take(MostSentences).Select(s => new Pattern(article, s))];
    }

    /// <summary>Its language.</summary>
    public string Language { get; }

    /// <summary>Its headline, or null.</summary>
    public Pattern? Title { get; }

    /// <summary>The sentences of its body.</summary>
    public Pattern[] Sentences { get; }
}

/// <summary>Reports of one event in their own words, by language.</summary>
internal sealed class Theme
{
    /// <summary>Sorts the drafts by language.</summary>
    public Theme(IEnumerable<Draft> drafts) => ByLanguage = new SortedDictionary<string, Draft[]>(drafts.Where(d => d.Sentences.Length > 2).GroupBy(d => d.Language)
        .ToDictionary(g => g.Key, g => g.ToArray()), StringComparer.Ordinal);

    /// <summary>The drafts of each language.</summary>
    public SortedDictionary<string, Draft[]> ByLanguage { get; }
}
