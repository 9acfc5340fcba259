using Rapporteur.Matching.Alignment;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step align</c>: what is written of a sentence and its like.</summary>
internal static class AlignStep
{
    /// <summary>A match as a line of JSON.</summary>
    public static byte[] Line(SentenceMatch match) => StepOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("left", match.Left);
        json.WriteNumber("right", match.Right);
        json.WriteNumber("score", Math.Round(match.Score, 3));
        json.WriteEndObject();
    });
}
