using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>The chain of who says so: the outlet, the agency it credits, the voice the sentence cites.</summary>
internal static class Attributions
{
    /// <summary>The chain for a sentence, from the outlet inward.</summary>
    public static ImmutableArray<Voice> Of(Article article, Party? voice)
    {
        var chain = ImmutableArray.CreateBuilder<Voice>();
        chain.Add(new Voice(VoiceKind.Outlet, article.Outlet?.Value ?? article.Name, null));
        foreach (var agency in article.Agencies.DistinctBy(a => a.Name)) chain.Add(new Voice(VoiceKind.Agency, agency.Name, agency.Span));
        if (voice?.Person is { } person) chain.Add(new Voice(VoiceKind.Person, "PERSON:" + person, voice.Span));
        else if (voice?.Code is { } code) chain.Add(new Voice(VoiceKind.Organisation, code, voice.Span));
        return chain.DrainToImmutable();
    }
}
