using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>A frame met in a sentence.</summary>
/// <param name="Frame">The frame.</param>
/// <param name="Act">The words of the act.</param>
/// <param name="Thing">The thing it works on, or null.</param>
internal sealed record Occurrence(Frame Frame, Mention Act, Thing? Thing);
