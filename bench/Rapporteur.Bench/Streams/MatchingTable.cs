using System.Globalization;
using System.Text;

namespace Rapporteur.Bench.Streams;

/// <summary>The figures of one run of Matching, as a table for people.</summary>
internal static class MatchingTable
{
    private const double Mebi = 1024 * 1024;
    private const double Micro = 1e6;

    /// <summary>The table in Markdown.</summary>
    public static string Of(Theme[] themes, NewsStream news, MatchingRun run)
    {
        var text = new StringBuilder();
        var languages = themes.SelectMany(t => t.ByLanguage.Keys).Distinct(StringComparer.Ordinal).Count();
        text.Append(CultureInfo.InvariantCulture, $"## Matching, a stream of {news.Count} reports\n\n{Machine.Description}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{news.Events} invented events told by the sentences of {themes.Length} real ones in {languages} languages; the largest has {news.LargestEvent} reports. ");
        text.Append(CultureInfo.InvariantCulture, $"Settled after each {MatchingRun.Round} reports. By the clock: {run.Parts.Count * Micro / run.Parts.Sum(p => p.Clock):0} articles a second over all; ");
        text.Append(CultureInfo.InvariantCulture, $"by processor time on two cores: {2 * run.Parts.Count * Micro / run.Parts.Sum(p => p.Processor):0}.\n\n");
        text.Append("| reports at hand | µs an article by the clock | µs of processor time | MiB of heap | KiB an article | MiB of the process | precision of pairs | recall | F1 |\n");
        text.Append("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var part in run.Parts.Where(p => p.Heap > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {part.Count} | {part.Clock:0} | {part.Processor:0} | {part.Heap / Mebi:0} | {part.Heap / 1024.0 / part.Count:0.0} | {part.Process / Mebi:0} | ");
            text.Append(CultureInfo.InvariantCulture, $"{part.Pairs.Precision:0.000} | {part.Pairs.Recall:0.000} | {part.Pairs.F1:0.000} |\n");
        }

        var late = run.Lateness;
        text.Append(CultureInfo.InvariantCulture, $"\nA late report, taken in and settled at once: {late[late.Count / 2]:0.0} ms in the middle, {late[late.Count * 99 / 100]:0.0} ms at p99, {late[^1]:0.0} ms at most.\n");
        return text.ToString();
    }
}
