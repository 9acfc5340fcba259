using Rapporteur.Model;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Tells by what one of two reports of a line can be seen to go back to the other.</summary>
internal static class DirectionFinder
{
    private const double Longer = 1.25;

    /// <summary><c>credit</c>, <c>earlier</c> or <c>longer</c>; null when it cannot be told.</summary>
    public static string? Of(Trace earlier, Trace later, CopyKind kind)
    {
        if (earlier.Article.Outlet?.Value is { } outlet && later.Article.Agencies.Any(a => a.Name.Equals(outlet, StringComparison.OrdinalIgnoreCase))) return "credit";
        if (IsBefore(earlier.Article, later.Article)) return "earlier";
        return kind is CopyKind.Shortened or CopyKind.Contained && earlier.Runs.Count >= later.Runs.Count * Longer ? "longer" : null;
    }

    private static bool IsBefore(Article earlier, Article later)
    {
        if (earlier.Published?.Value is not { } one || later.Published?.Value is not { } other) return false;
        if (one.Last != other.First || one.First != one.Last) return one.Last < other.First;
        return earlier.Issued is { } first && later.Issued is { } second && first < second;
    }
}
