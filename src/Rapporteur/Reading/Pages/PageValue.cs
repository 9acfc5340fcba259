namespace Rapporteur.Reading.Pages;

/// <summary>A value of a page and the run of its source that states it.</summary>
/// <param name="Text">As readers would see it.</param>
/// <param name="Run">Where.</param>
/// <param name="IsScript">True when it stands in a data script.</param>
internal sealed record PageValue(string Text, PageRun Run, bool IsScript);

/// <summary>What a page states about itself outside its visible text.</summary>
internal sealed record PageFacts
{
    /// <summary>Headlines, the most trusted first.</summary>
    public List<PageValue> Titles { get; } = [];

    /// <summary>What stands in the title bar, usually with the name of the site.</summary>
    public PageValue? WindowTitle { get; set; }

    /// <summary>Dates of publication, the most trusted first.</summary>
    public List<PageValue> Published { get; } = [];

    /// <summary>Dates of change.</summary>
    public List<PageValue> Updated { get; } = [];

    /// <summary>Authors.</summary>
    public List<PageValue> Authors { get; } = [];

    /// <summary>Names of the site.</summary>
    public List<PageValue> Sites { get; } = [];

    /// <summary>What the page says its language is, or null.</summary>
    public string? Language { get; set; }
}
