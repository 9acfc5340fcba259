using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Web.Parts;

/// <summary>What a line of the timeline tells of its day.</summary>
public enum MomentKind
{
    /// <summary>Something happened or came into effect.</summary>
    Happened,

    /// <summary>Something is to come into effect.</summary>
    Due,

    /// <summary>Something is threatened, denied or not confirmed for that day.</summary>
    Doubtful,

    /// <summary>Something was made known.</summary>
    Announced,

    /// <summary>Something was said.</summary>
    Said,

    /// <summary>A report was published.</summary>
    Published,
}

/// <summary>One line of the timeline of a story.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">What of that day.</param>
/// <param name="Label">The kind in words.</param>
/// <param name="Text">What, in words.</param>
/// <param name="Target">The id of the element on the page that tells more, or null.</param>
/// <param name="Evidence">The words that give the date. May be empty.</param>
public sealed record Moment(Edtf Day, MomentKind Kind, string Label, string Text, string? Target, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The timeline of a story: what happened, was made known, said and published, day by day.</summary>
    public static ImmutableArray<Moment> Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return [.. Facts(dossier).Concat(Quotes(dossier)).Concat(Reports(dossier))
            .OrderBy(m => m.Day).ThenBy(m => m.Kind).ThenBy(m => m.Text, StringComparer.Ordinal).ThenBy(m => m.Target, StringComparer.Ordinal)];
    }

    private static IEnumerable<Moment> Facts(Dossier dossier)
    {
        foreach (var fact in dossier.Facts.Where(f => !f.IsLoose))
        {
            var sentence = FactSentences.Of(fact, dossier.Register);
            var id = PageView.FactId(dossier, fact);
            var when = fact.Fields.FirstOrDefault(f => f.Field == Field.When);
            var announced = fact.Fields.FirstOrDefault(f => f.Field == Field.Announced);
            var (kind, label) = KindOf(fact[Field.Status]);
            if (when is not null && Edtf.Parse(when.Shown) is { } day) yield return new Moment(day, kind, label, sentence, id, when.Values[0].Evidence);
            if (announced is not null && announced.Shown != when?.Shown && Edtf.Parse(announced.Shown) is { } said)
            {
                yield return new Moment(said, MomentKind.Announced, "made known", sentence, id, announced.Values[0].Evidence);
            }
        }
    }

    private static (MomentKind Kind, string Label) KindOf(string? status) => status switch
    {
        null or "done" => (MomentKind.Happened, "happened"),
        "announced" => (MomentKind.Due, "to take effect"),
        _ => (MomentKind.Doubtful, Phrases.Status(status)),
    };

    private static IEnumerable<Moment> Quotes(Dossier dossier)
    {
        foreach (var utterance in dossier.Quotes)
        {
            if (utterance.Renderings.FirstOrDefault(r => r.Said is not null) is not { Said: { } said } quote) continue;
            var speaker = utterance.Speaker is { } name ? Names.Of(name) : "Speaker not named";
            yield return new Moment(
                said, MomentKind.Said, "said", speaker, "quote-" + dossier.Story.Id + "-" + utterance.Id,
                [new Evidence(quote.Report, quote.Span, "direct speech")]);
        }
    }

    private static IEnumerable<Moment> Reports(Dossier dossier)
    {
        foreach (var article in dossier.Story.Articles)
        {
            if (article.Published is not { } published) continue;
            yield return new Moment(
                published.Value, MomentKind.Published, "published", article.Name, "report-" + article.Id.Value,
                [new Evidence(article.Id, published.Span, "date of the report")]);
        }
    }
}
