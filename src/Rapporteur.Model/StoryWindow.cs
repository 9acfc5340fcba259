namespace Rapporteur.Model;

/// <summary>How much of a stream is kept at hand.</summary>
/// <param name="Days">A story rests when no report of it is younger than so many days before the latest report of the stream; 1 or more.</param>
/// <param name="Articles">Most articles kept; beyond that the stories rest whose last report is oldest. 1 or more.</param>
/// <param name="Resting">Most stories that rest and can be woken; beyond that those are forgotten that have rested longest. 0 or more.</param>
public sealed record StoryWindow(int Days, int Articles, int Resting)
{
    /// <summary>The usual window: two months, a million articles, half a million resting stories.</summary>
    public static StoryWindow Usual { get; } = new(60, 1_000_000, 500_000);

    /// <summary>A window that lets nothing rest.</summary>
    public static StoryWindow Everything { get; } = new(int.MaxValue, int.MaxValue, 0);
}
