using System.Globalization;
using Rapporteur.Matching.Features;

namespace Rapporteur.Matching.Scoring;

/// <summary>Tells in words why two articles are taken for one event, or why not.</summary>
internal static class PairReason
{
    private const int MostNames = 5;
    private const int MostNumbers = 3;
    private const int MostWords = 5;
    private const int LeastWeight = 400;

    /// <summary>What both have: <c>both name Lavrov, NATO; both say 8; both name 2021-10-18; both speak of mission, suspended</c>.</summary>
    /// <param name="a">An article.</param>
    /// <param name="b">Another.</param>
    /// <param name="labels">The words of one of the two.</param>
    public static string Shared(Profile a, Profile b, SignLabels labels)
    {
        var parts = new List<string>();
        var names = Labels((a, b), Channel.Names, labels, MostNames);
        Say(parts, "both name ", names);
        Say(parts, "both say ", Labels((a, b), Channel.Numbers, labels, MostNumbers));
        Say(parts, "both speak of ", Labels((a, b), Channel.Days, labels, MostNumbers));
        var words = a.Language == b.Language ? Channel.Words : Channel.Concepts;
        Say(parts, "both tell of ", [.. Labels((a, b), words, labels, MostWords + names.Count).Where(w => !names.Contains(w, StringComparer.OrdinalIgnoreCase)).Take(MostWords)]);
        if (Apart(a, b) is { } days) parts.Add(days == 0 ? "both are of one day" : string.Create(CultureInfo.InvariantCulture, $"they are {days} {(days == 1 ? "day" : "days")} apart"));
        return parts.Count == 0 ? "nothing that can be named" : string.Join("; ", parts);
    }

    /// <summary>What the one begins with and the other does not have, as far as it counts against them.</summary>
    public static string Lacking(Profile a, Profile b, SignLabels ofA, SignLabels ofB)
    {
        var parts = new List<string>();
        Say(parts, "only the first names ", Missing(a, b, ofA));
        Say(parts, "only the second names ", Missing(b, a, ofB));
        if (!a.SignsOf(Channel.Days).IsEmpty && !b.SignsOf(Channel.Days).IsEmpty && Labels((a, b), Channel.Days, ofA, 1).Count == 0) parts.Add("they name other days");
        return string.Join("; ", parts);
    }

    private static int? Apart(Profile a, Profile b) => a.Day == Profile.NoDay || b.Day == Profile.NoDay ? null : Math.Abs(a.Day - b.Day);

    private static void Say(List<string> parts, string what, List<string> labels)
    {
        if (labels.Count > 0) parts.Add(what + string.Join(", ", labels));
    }

    private static List<string> Missing(Profile a, Profile b, SignLabels labels)
    {
        var there = b.SignsOf(Channel.Names).ToArray();
        return [.. Told(a, Channel.LeadNames, s => Array.BinarySearch(there, s) < 0, labels).Take(MostNumbers)];
    }

    private static List<string> Labels((Profile A, Profile B) pair, Channel channel, SignLabels labels, int most)
    {
        var there = pair.B.SignsOf(channel).ToArray();
        return [.. Told(pair.A, channel, s => Array.BinarySearch(there, s) >= 0, labels).Take(most)];
    }

    // The heaviest first; of one word only once.
    private static IEnumerable<string> Told(Profile a, Channel channel, Func<uint, bool> isMeant, SignLabels labels)
    {
        var signs = a.SignsOf(channel).ToArray();
        var weights = a.WeightsOf(channel).ToArray();
        return Enumerable.Range(0, signs.Length).Where(i => weights[i] >= LeastWeight && isMeant(signs[i])).OrderByDescending(i => weights[i]).ThenBy(i => signs[i])
            .Select(i => labels[signs[i]]).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
