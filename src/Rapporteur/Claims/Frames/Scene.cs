using System.Collections.Immutable;
using Rapporteur.Claims.Grammar;

namespace Rapporteur.Claims.Frames;

/// <summary>Everything the rules need to know of one sentence and its surroundings.</summary>
/// <param name="View">The sentence.</param>
/// <param name="Parties">Who can act in it.</param>
/// <param name="Things">What acts can work on.</param>
/// <param name="Voice">Who is cited in it, or the speaker when it is direct speech, or null.</param>
/// <param name="Next">The sentence after it in the same block, or null.</param>
internal sealed record Scene(SentenceView View, ImmutableArray<Party> Parties, ImmutableArray<Thing> Things, Party? Voice, SentenceView? Next);
