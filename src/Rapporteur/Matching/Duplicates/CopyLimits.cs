namespace Rapporteur.Matching.Duplicates;

/// <summary>From when on two reports are one line. One setting for every source and language.</summary>
/// <param name="Copied">Share of the shorter one's runs of five words that stand in the other.</param>
/// <param name="Rewritten">Share of its runs of three words outside direct speech.</param>
/// <param name="Translated">Share of what its sentences say that stands in the other language's in the same order (<see cref="SentenceChain"/>).</param>
/// <param name="LikeSentence">How like two sentences must be to be laid side by side, 0 to 1000.</param>
/// <param name="Days">Translations and rewrites are of so many days at most; copies of any.</param>
internal sealed record CopyLimits(double Copied, double Rewritten, double Translated, int LikeSentence, int Days)
{
    /// <summary>The limits in use.</summary>
    public static CopyLimits Usual { get; } = new(0.4, 0.4, 0.41, 250, 10);
}
