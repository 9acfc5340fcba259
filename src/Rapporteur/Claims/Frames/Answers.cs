using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Completes answers: who rejects an accusation without saying whose, rejects that of the party the report says accused him.</summary>
internal static class Answers
{
    /// <summary>The claims of one article, rejections completed from its accusations.</summary>
    public static IEnumerable<Claim> Complete(IEnumerable<Claim> claims)
    {
        var all = claims.ToImmutableArray();
        foreach (var claim in all)
        {
            yield return claim is { Type: "REJECT" } && claim[Field.Actor] is { } actor && claim[Field.Target] is null && Accuser(all, actor) is { } accuser
                ? claim with { Values = [.. claim.Values.Add(accuser with { Field = Field.Target, Rule = "who accused him in this report" }).OrderBy(v => v.Field)] }
                : claim;
        }
    }

    private static FieldValue? Accuser(ImmutableArray<Claim> claims, string accused)
    {
        var accusation = claims.FirstOrDefault(c => c.Type is "ACCUSE" && c[Field.Target] == accused && c[Field.Actor] is not null)
            ?? claims.FirstOrDefault(c => c.Type is "SANCTION" && c[Field.Target] == accused && c[Field.Actor] is not null);
        return accusation?.Values.First(v => v.Field == Field.Actor);
    }
}
