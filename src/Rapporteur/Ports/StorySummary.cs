using Rapporteur.Model;

namespace Rapporteur.Ports;

/// <summary>A story as one line of a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The headline shown.</param>
/// <param name="First">The first day one of its reports was published, or null when none says.</param>
/// <param name="Last">The last such day, or null.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Languages">Number of languages.</param>
/// <param name="Counts">Outlets, independent lines and speakers.</param>
public sealed record StorySummary(string Id, string Title, DateOnly? First, DateOnly? Last, int Reports, int Languages, Counts Counts)
{
    /// <summary>The line for a dossier.</summary>
    public static StorySummary Of(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var articles = dossier.Story.Articles;
        var days = articles.Where(a => a.Published is not null).Select(a => a.Published!.Value.First).Order().ToList();
        return new StorySummary(
            dossier.Story.Id,
            dossier.Title,
            days.Count == 0 ? null : days[0],
            days.Count == 0 ? null : days[^1],
            articles.Length,
            articles.Select(a => a.Language).Where(l => l != "und").Distinct(StringComparer.Ordinal).Count(),
            dossier.Counts);
    }
}
