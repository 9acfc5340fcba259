namespace Rapporteur.Reading.Pages;

/// <summary>A value of a page and the run of its source that states it.</summary>
/// <param name="Text">As readers would see it.</param>
/// <param name="Run">Where.</param>
/// <param name="IsScript">True when it stands in a data script.</param>
internal sealed record PageValue(string Text, PageRun Run, bool IsScript)
{
    /// <summary>True when readers see it where it stands, so that it is cited there.</summary>
    public bool IsShown { get; init; }
}
