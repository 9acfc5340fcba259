namespace Rapporteur.Model;

/// <summary>What a person has laid down of two reports: it holds against every sign, and for ever.</summary>
/// <param name="First">The lesser of the two ids.</param>
/// <param name="Second">The other.</param>
/// <param name="AreOne">True: they tell of one event. False: they do not.</param>
public sealed record StoryRuling(ReportId First, ReportId Second, bool AreOne)
{
    /// <summary>A ruling on two reports, in whichever order they are named.</summary>
    /// <exception cref="ArgumentException">Both are the same report.</exception>
    public static StoryRuling Of(ReportId a, ReportId b, bool areOne) => a.CompareTo(b) switch
    {
        0 => throw new ArgumentException("A ruling is on two reports.", nameof(b)),
        < 0 => new StoryRuling(a, b, areOne),
        _ => new StoryRuling(b, a, areOne),
    };
}
