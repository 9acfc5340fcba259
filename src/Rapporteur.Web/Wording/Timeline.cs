using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Web.Wording;

/// <summary>One line of a story's timeline.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">said, reported, in effect, due, or denied: a day for which something is announced is no day in effect.</param>
/// <param name="Text">What.</param>
/// <param name="Fact">Id of the fact it is about, or null.</param>
public sealed record TimelineEvent(Edtf Day, string Kind, string Text, string? Fact);

/// <summary>When things were said, reported and in effect: three clocks that are kept apart.</summary>
public static class Timeline
{
    /// <summary>The events in order of day; on one day what was said before what was reported before what took effect.</summary>
    public static ImmutableArray<TimelineEvent> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. Facts(dossier).Concat(Reports(dossier)).OrderBy(e => e.Day).ThenBy(Rank).ThenBy(e => e.Text, StringComparer.Ordinal)];
    }

    private static IEnumerable<TimelineEvent> Facts(Dossier dossier)
    {
        foreach (var fact in dossier.Facts.Where(f => !f.IsLoose))
        {
            var sentence = FactSentences.Of(fact, dossier.Register);
            var when = Edtf.Parse(fact[Field.When]);
            var announced = Edtf.Parse(fact[Field.Announced]);
            if (announced is { } made && made != when) yield return new TimelineEvent(made, "said", sentence, fact.Id);
            if (when is { } day) yield return new TimelineEvent(day, Kind(fact), sentence, fact.Id);
        }
    }

    private static IEnumerable<TimelineEvent> Reports(Dossier dossier) => dossier.Story.Articles
        .Where(a => a.Published is not null)
        .GroupBy(a => a.Published!.Value)
        .Select(day => new TimelineEvent(day.Key, "reported", string.Join(", ", day.Select(a => a.Name)), null));

    private static string Kind(Fact fact) => fact[Field.Status] switch
    {
        "announced" or "hedged" or "threatened" => "due",
        "denied" => "denied",
        _ => "in effect",
    };

    private static int Rank(TimelineEvent line) => line.Kind switch
    {
        "said" => 0,
        "reported" => 1,
        _ => 2,
    };
}
