using System.Collections.Immutable;
using Rapporteur.Claims.Frames;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Quotes;

/// <summary>Finds who said what is in quotation marks.</summary>
internal static class QuoteReader
{
    private const int MinimumWords = 5;

    /// <summary>The direct speech of an article of five words or more, each with its speaker where the text says.</summary>
    /// <param name="scenes">The sentences of the article in order.</param>
    /// <param name="article">The article.</param>
    public static ImmutableArray<Quote> Read(Article article, IReadOnlyList<Scene> scenes)
    {
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        Party? last = null;
        foreach (var speech in article.Speech)
        {
            var speaker = Speaker(article, scenes, speech) ?? last;
            if (speaker is not null) last = speaker;
            if (Words(article.Text.AsSpan(speech.Start, speech.Length)) < MinimumWords) continue;
            quotes.Add(new Quote(article.Id, speaker?.Person ?? speaker?.Code, speaker?.Span, speech, article.Published?.Value));
        }

        return quotes.DrainToImmutable();
    }

    /// <summary>The speaker: a party beside a reporting verb outside the marks, in the sentence the speech stands in, else in the one
    /// after or before it in the same block.</summary>
    public static Party? Speaker(Article article, IReadOnlyList<Scene> scenes, Span speech)
    {
        var inside = scenes.Where(s => s.View.Sentence.Span.Overlaps(speech)).ToList();
        if (inside.Count == 0) return null;
        var first = inside[0].View.Index;
        var last = inside[^1].View.Index;
        Party? best = null;
        var bestScore = 0;
        foreach (var scene in scenes)
        {
            var away = scene.View.Index < first ? first - scene.View.Index : scene.View.Index > last ? scene.View.Index - last : 0;
            if (away > 1) continue;
            var sameBlock = scene.View.Sentence.Block == inside[0].View.Sentence.Block;
            var (party, score) = Best(article, scene, speech);
            score -= (away * 12) + (sameBlock ? 0 : 10);
            if (party is not null && score > bestScore) (best, bestScore) = (party, score);
        }

        return best;
    }

    private static (Party? Party, int Score) Best(Article article, Scene scene, Span speech)
    {
        Party? best = null;
        var bestScore = 0;
        foreach (var p in scene.Parties)
        {
            if (article.Speech.Any(s => s.Overlaps(p.Span)) || p.Relation is "in" or "against") continue;
            var saying = scene.View.Concepts.Where(m => m.Class == "saying" && !article.Speech.Any(s => s.Contains(m.Span)))
                .Select(m => SentenceView.Gap(m.FirstToken, m.EndToken, p.First, p.End)).DefaultIfEmpty(99).Min();
            var score = 40 + (p.Person is not null ? 10 : 0) - Math.Min(saying, 20) - Math.Min(Distance(p.Span, speech) / 12, 14) - (p.IsBare ? 0 : 2);
            if (saying > 12 && p.Person is null) continue;
            if (score > bestScore) (best, bestScore) = (p, score);
        }

        return (best, bestScore);
    }

    private static int Distance(Span a, Span b) => Math.Max(0, Math.Max(a.Start, b.Start) - Math.Min(a.End, b.End));

    private static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inWord) words++;
            inWord = letter;
        }

        return words;
    }
}
