using System.Buffers;

namespace Rapporteur.Reading.Pages;

/// <summary>Chooses the authors among what a page states: names, not addresses, handles or the site itself.</summary>
internal static class PageAuthors
{
    private const int LongestName = 60;
    private static readonly SearchValues<char> NoName = SearchValues.Create("@/<>{}|");

    /// <summary>The authors, once each, in the order stated.</summary>
    public static IEnumerable<PageValue> Choose(PageFacts facts)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var author in facts.Authors)
        {
            var name = author.Text.Trim();
            if (name.Length is < 3 or > LongestName || !name.Contains(' ', StringComparison.Ordinal)) continue;
            if (name.AsSpan().ContainsAny(NoName) || facts.Sites.Exists(site => site.Text.Equals(name, StringComparison.OrdinalIgnoreCase))) continue;
            if (seen.Add(name)) yield return author;
        }
    }
}
