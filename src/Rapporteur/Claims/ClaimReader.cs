using System.Collections.Immutable;
using Rapporteur.Claims.Figures;
using Rapporteur.Claims.Frames;
using Rapporteur.Claims.Grammar;
using Rapporteur.Claims.Quotes;
using Rapporteur.Model;

namespace Rapporteur.Claims;

/// <summary>What the reports of one story state and quote.</summary>
/// <param name="Claims">Acts, by report and place.</param>
/// <param name="Quotes">Direct speech, by report and place.</param>
public sealed record StoryClaims(ImmutableArray<Claim> Claims, ImmutableArray<Quote> Quotes);

/// <summary>The door of Claims: a story in, claims on exact words out.</summary>
public static class ClaimReader
{
    /// <summary>Reads the claims of all reports of a story.</summary>
    public static StoryClaims Read(Story story)
    {
        ArgumentNullException.ThrowIfNull(story);
        var cast = Cast.Of(story.Articles);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var article in UndatedReports.Resolve(story.Articles))
        {
            var scenes = Scenes(article, cast);
            quotes.AddRange(QuoteReader.Read(article, scenes));
            var found = new List<(Claim Claim, int Sentence)>();
            foreach (var scene in scenes)
            {
                foreach (var occurrence in Occurrences.Find(scene.View, scene.Things))
                {
                    if (ClaimBuilder.Build(scene, occurrence) is { } claim) found.Add((claim, scene.View.Index));
                }

                found.AddRange(FigureReader.Read(scene).Select(c => (c, scene.View.Index)));
            }

            claims.AddRange(NotOnOneself(OtherParty.Complete(article, cast, Answers.Complete(DayKeeper.Carry(Measures.Complete(found))))));
        }

        return new StoryClaims(claims.DrainToImmutable(), quotes.DrainToImmutable());
    }

    /// <summary>Whatever the rules put together, nobody acts on himself: such a target is taken out again.</summary>
    private static IEnumerable<Claim> NotOnOneself(IEnumerable<Claim> claims) => claims.Select(c => c[Field.Actor] is { } actor && c[Field.Target] == actor
        ? c with { Values = [.. c.Values.Where(v => v.Field != Field.Target)] } : c);

    private static List<Scene> Scenes(Article article, Cast cast)
    {
        var memory = new Memory();
        var views = Enumerable.Range(0, article.Sentences.Length).Select(i => new SentenceView(article, i)).ToList();
        var scenes = new List<Scene>(views.Count);
        for (var i = 0; i < views.Count; i++)
        {
            var parties = Parties.Find(views[i], cast, memory);
            var things = Things.Find(views[i], cast, memory);
            var next = i + 1 < views.Count && views[i + 1].Sentence.Block == views[i].Sentence.Block ? views[i + 1] : null;
            scenes.Add(new Scene(views[i], parties, things, RoleFinder.Voice(views[i], parties), next));
        }

        return WithSpeakers(article, scenes);
    }

    /// <summary>A sentence wholly inside direct speech has its speaker as its voice.</summary>
    private static List<Scene> WithSpeakers(Article article, List<Scene> scenes)
    {
        var speakers = article.Speech.Select(s => (Speech: s, Speaker: QuoteReader.Speaker(article, scenes, s))).ToList();
        return [.. scenes.Select(scene => scene.Voice is not null ? scene
            : scene with { Voice = speakers.FirstOrDefault(s => s.Speaker is not null && s.Speech.Overlaps(scene.View.Sentence.Span)).Speaker })];
    }
}
