namespace Rapporteur.Reading.Sites;

/// <summary>
/// Finds the passages that the reports of a site share and that are no part of them. Follow-ups share their background and copies
/// share their story: both go on in the rest of the report, furniture does not.
/// </summary>
internal static class SitePassages
{
    // A report that shares so much of its words is another edition of the same text.
    private const double Copied = 0.5;

    // Words of the passage that the rest of its report uses as well.
    private const double Foreign = 0.2;
    private const int Several = 2;

    // What names somebody or quotes is told again in follow-ups too; so many reports are asked for then.
    private const int Many = 5;

    /// <summary>The blocks of each report that are furniture of the site; reports without any are left out. Takes time in
    /// proportion to the words of the reports.</summary>
    /// <param name="reports">The reports of one site.</param>
    public static IEnumerable<(SiteReport Report, IReadOnlySet<int> Blocks)> Furniture(List<SiteReport> reports)
    {
        var places = new Dictionary<ulong, List<(SiteReport Report, SitePassage Passage)>>();
        foreach (var report in reports)
        {
            foreach (var passage in report.Passages.DistinctBy(p => p.Hash))
            {
                if (!places.TryGetValue(passage.Hash, out var known)) places.Add(passage.Hash, known = []);
                known.Add((report, passage));
            }
        }

        var originals = reports.Where(r => r.Passages.Where(p => places[p.Hash].Count > 1).Sum(p => p.Words) < Copied * r.Words).ToHashSet();
        var furniture = places.Where(p => IsFurniture(p.Value.FindAll(at => originals.Contains(at.Report)))).Select(p => p.Key).ToHashSet();
        foreach (var report in reports.Where(originals.Contains))
        {
            var blocks = report.Passages.Where(p => furniture.Contains(p.Hash)).Select(p => p.Block).ToHashSet();
            if (blocks.Count > 0) yield return (report, blocks);
        }
    }

    private static bool IsFurniture(List<(SiteReport Report, SitePassage Passage)> places)
    {
        if (places.Count < Several) return false;
        if (places.Count < Many && places.Exists(at => at.Report.Tells(at.Passage))) return false;
        return places.Average(at => at.Report.Belongs(at.Passage)) <= Foreign;
    }
}
