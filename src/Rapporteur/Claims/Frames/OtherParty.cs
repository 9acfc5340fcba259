using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>
/// In an affair between two parties, what one does without naming on whom, it does to the other: read only where the other is named
/// shortly before, and shown as read by this rule.
/// </summary>
internal static class OtherParty
{
    private const int Reach = 400;
    private static readonly ImmutableArray<string> Types =
        ["ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONCEDE", "SANCTION", "AGREE", "COERCE", "RETREAT", "SUPPORT", "AID"];

    /// <summary>The claims of an article, missing targets completed.</summary>
    public static IEnumerable<Claim> Complete(Article article, Cast cast, IEnumerable<Claim> claims)
    {
        foreach (var claim in claims)
        {
            yield return cast.Pair is { } pair && claim[Field.Target] is null && Types.Contains(claim.Type) && Other(pair, claim[Field.Actor]) is { } other
                && Nearest(article, claim.Trigger, other) is { } words
                ? claim with { Values = [.. claim.Values.Add(new FieldValue(Field.Target, other, words, "the other party of the affair, named just before")).OrderBy(v => v.Field)] }
                : claim;
        }
    }

    private static string? Other((string A, string B) pair, string? actor) => actor is null ? null : actor == pair.A ? pair.B : actor == pair.B ? pair.A : null;

    private static Span? Nearest(Article article, Span trigger, string party)
    {
        Span? best = null;
        foreach (var mention in article.Sentences.SelectMany(s => s.Mentions))
        {
            if (mention.Kind != MentionKind.Entity || mention.StandsFor != party || mention.Span.Start > trigger.End + 80 || trigger.Start - mention.Span.End > Reach) continue;
            best = mention.Span;
        }

        return best;
    }
}
