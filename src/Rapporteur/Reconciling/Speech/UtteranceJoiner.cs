using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reconciling.Speech;

/// <summary>Joins renderings of one utterance: the same speaker, the same words in one language or the same concepts across two.</summary>
internal sealed class UtteranceJoiner(Story story)
{
    private const double SameWords = 0.5;
    private const double SameConcepts = 0.34;
    private readonly Dictionary<ReportId, Article> articles = story.Articles.ToDictionary(a => a.Id);

    /// <summary>The utterances by their first rendering.</summary>
    public ImmutableArray<Utterance> Join(ImmutableArray<Quote> quotes)
    {
        var groups = new List<List<Rendering>>();
        foreach (var quote in quotes.Select(Make))
        {
            var home = groups.Select(g => (Group: g, Score: g.Max(other => Likeness(other, quote))))
                .Where(x => x.Score > 0 && x.Group.TrueForAll(o => o.Quote.Report != quote.Quote.Report || o.Key == quote.Key))
                .OrderByDescending(x => x.Score).FirstOrDefault().Group;
            if (home is null) groups.Add(home = []);
            home.Add(quote);
        }

        return [.. groups.Select((g, i) => new Utterance($"q{i + 1}", Fullest(g), [.. g.Select(r => r.Quote)]))];
    }

    private static string? Fullest(List<Rendering> group) => group.Select(r => r.Quote.Speaker).OfType<string>()
        .GroupBy(s => s, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private Rendering Make(Quote quote)
    {
        var article = articles[quote.Report];
        var marks = article.Sentences.Where(s => s.Span.Overlaps(quote.Span)).SelectMany(s => s.Mentions)
            .Where(m => quote.Span.Contains(m.Span) && m.Class is not "marker" and not "relation" and not "anaphor")
            .Select(m => m.Kind + ":" + m.Id).ToHashSet(StringComparer.Ordinal);
        var words = quote.Span.In(article.Text).Split([' ', '\n', ',', '.', '“', '”', '"', '!', '?', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => NameKey.Fold(w)).Where(w => w.Length > 2).ToHashSet(StringComparer.Ordinal);
        return new Rendering(quote, Key(quote), article.Language, words, marks);
    }

    private static string? Key(Quote quote) => quote.Speaker is null ? null : NameKey.OfWord(quote.Speaker[(quote.Speaker.LastIndexOf(' ') + 1)..]);

    private static double Likeness(Rendering a, Rendering b)
    {
        if (a.Key is not null && b.Key is not null && a.Key != b.Key) return 0;
        if (a.Language == b.Language)
        {
            var words = Overlap(a.Words, b.Words);
            if (words >= SameWords) return 1 + words;
            if (a.Quote.Report == b.Quote.Report) return 0;
        }

        if (a.Key is null || b.Key is null || a.Quote.Report == b.Quote.Report) return 0;
        var concepts = Overlap(a.Marks, b.Marks);
        var shared = a.Marks.Count(b.Marks.Contains);
        return concepts >= SameConcepts && shared >= 2 ? concepts : 0;
    }

    /// <summary>Shared members over the mean size: 0 to 1.</summary>
    private static double Overlap(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed record Rendering(Quote Quote, string? Key, string Language, HashSet<string> Words, HashSet<string> Marks);
}
