using System.Collections.Frozen;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Matching.Features;

/// <summary>What an article is about in terms no language owns: how often it mentions each name, concept, number and day.</summary>
internal sealed class ArticleProfile
{
    private const int LeadSentences = 3;
    private const double LeadWeight = 2;
    private const int Furthest = 120;

    private ArticleProfile(Article article, Dictionary<string, double> features)
    {
        Article = article;
        Features = features.ToFrozenDictionary(StringComparer.Ordinal);
        Published = article.Published?.Value;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Feature to damped count: <c>n:</c> names, <c>p:</c> persons, <c>s:</c> states, <c>c:</c> concepts, <c>#:</c> numbers, <c>d:</c> days.</summary>
    public FrozenDictionary<string, double> Features { get; }

    /// <summary>When it was published, or null.</summary>
    public Edtf? Published { get; }

    /// <summary>The profile of an article.</summary>
    public static ArticleProfile Of(Article article)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            var weight = i < LeadSentences ? LeadWeight : 1;
            foreach (var mention in article.Sentences[i].Mentions)
            {
                foreach (var feature in FeaturesOf(mention, article)) counts[feature] = counts.GetValueOrDefault(feature) + weight;
            }
        }

        return new ArticleProfile(article, counts.ToDictionary(c => c.Key, c => 1 + Math.Log(c.Value), StringComparer.Ordinal));
    }

    private static IEnumerable<string> FeaturesOf(Mention m, Article article)
    {
        switch (m.Kind)
        {
            case MentionKind.Entity when m.Form == NameForm.Person:
                yield return "p:" + NameKey.OfWord(m.Id[(m.Id.LastIndexOf(' ') + 1)..]);
                break;
            case MentionKind.Entity when m.Form == NameForm.Unknown:
                foreach (var word in m.Id.Split(' ').Where(w => w.Length > 3 && char.IsUpper(w[0]))) yield return "p:" + NameKey.OfWord(word);
                break;
            case MentionKind.Entity:
                if (m.Place is not null) yield return "n:" + m.Place;
                if (m.StandsFor is { } code) yield return (code.Length == 3 ? "s:" : "n:") + code;
                break;
            case MentionKind.Concept when m.Class is "act" or "instrument" or "object" or "counted":
                yield return "c:" + m.Id;
                break;
            case MentionKind.Number when m.Number is > 2 and not (>= 1900 and <= 2100):
                yield return "#:" + m.Id;
                break;
            case MentionKind.Time when m.Date is { Precision: DatePrecision.Day, IsInterval: false } day && IsNear(day, article):
                yield return "d:" + m.Id;
                break;
            default:
                break;
        }
    }

    private static bool IsNear(Edtf day, Article article) =>
        article.Published is not { } published || Math.Abs(day.First.DayNumber - published.Value.First.DayNumber) <= Furthest;
}
