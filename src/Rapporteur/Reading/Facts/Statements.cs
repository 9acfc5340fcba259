using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>Everything a page states about itself, before anything is chosen.</summary>
internal sealed class Statements
{
    /// <summary>Headlines, the most trusted first.</summary>
    public List<PageValue> Titles { get; } = [];

    /// <summary>What stands in the title bar, usually with the name of the site.</summary>
    public PageValue? WindowTitle { get; set; }

    /// <summary>Names of the site, the most trusted first.</summary>
    public List<PageValue> Sites { get; } = [];

    /// <summary>Names of the part of the site, the most trusted first.</summary>
    public List<PageValue> Sections { get; } = [];

    /// <summary>Addresses of the page, the most trusted first.</summary>
    public List<PageValue> Addresses { get; } = [];

    /// <summary>Dates.</summary>
    public List<DateStatement> Dates { get; } = [];

    /// <summary>Authors.</summary>
    public List<AuthorStatement> Authors { get; } = [];

    /// <summary>What the page says its language is, or null.</summary>
    public string? Language { get; set; }
}
