using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>Gives "October 6" in a report without a date its year from the other reports of the story: the one nearest to them.</summary>
internal static class UndatedReports
{
    private const string Unknown = "XXXX-";

    /// <summary>The reports, those without a date with their yearless days resolved.</summary>
    public static IEnumerable<Article> Resolve(ImmutableArray<Article> articles)
    {
        var days = articles.Select(a => a.Published?.Value.First).OfType<DateOnly>().Order().ToList();
        if (days.Count == 0) return articles;
        var middle = days[days.Count / 2];
        return articles.Select(a => a.Published is null ? a with { Sentences = [.. a.Sentences.Select(s => Resolve(s, middle))] } : a);
    }

    private static Sentence Resolve(Sentence sentence, DateOnly middle) => sentence.Mentions.All(m => m.Date is not null || m.Kind != MentionKind.Time)
        ? sentence
        : sentence with { Mentions = [.. sentence.Mentions.Select(m => Resolve(m, middle))] };

    private static Mention Resolve(Mention mention, DateOnly middle)
    {
        if (mention.Kind != MentionKind.Time || mention.Date is not null || !mention.Id.StartsWith(Unknown, StringComparison.Ordinal)) return mention;
        var nearest = Enumerable.Range(middle.Year - 1, 3).Select(y => Edtf.Parse($"{y:D4}-{mention.Id[Unknown.Length..]}")).OfType<Edtf>()
            .OrderBy(d => Math.Abs(d.First.DayNumber - middle.DayNumber)).Select(d => (Edtf?)d).FirstOrDefault();
        return nearest is { } date ? mention with { Date = date, Id = date.ToString() } : mention;
    }
}
