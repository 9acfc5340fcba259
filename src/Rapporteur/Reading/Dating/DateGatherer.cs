using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Dating;

/// <summary>Gathers the dates of a report that may be its day of publication.</summary>
internal static class DateGatherer
{
    private const int DatelineBodies = 3;

    /// <summary>The candidates, in order of the text, and the years the rest of the report speaks of.</summary>
    public static (List<DateCandidate> Candidates, YearEvidence Years) Gather(IReadOnlyList<Passage> passages, string language, IReadOnlyCollection<DateOnly> nearby)
    {
        var candidates = new List<DateCandidate>();
        var years = new YearEvidence(nearby);
        var bodies = 0;
        foreach (var passage in passages)
        {
            switch (passage.Kind)
            {
                case BlockKind.DateLine or BlockKind.Byline:
                    AddLine(LineReading.Of(passage, language), bodies > 0, candidates);
                    break;
                case BlockKind.Furniture when PageMarks.IsStamp(passage.Opening):
                    AddLine(LineReading.Of(passage, language), bodies > 0, candidates);
                    break;
                case BlockKind.Body when bodies++ < DatelineBodies && Dateline.Find(passage, language) is { } dateline:
                    candidates.AddRange(dateline.Dates.Select(d => new DateCandidate(d, DateRank.Dateline)));
                    years.Add(passage.Text, passage.Tokens, language);
                    break;
                case BlockKind.Body or BlockKind.Title or BlockKind.Heading:
                    years.Add(passage.Text, passage.Tokens, language);
                    break;
            }
        }

        return (candidates, years);
    }

    private static void AddLine(LineReading line, bool isBelow, List<DateCandidate> candidates)
    {
        for (var i = 0; i < line.Dates.Count; i++)
        {
            var date = line.Dates[i];
            var from = i == 0 ? 0 : line.Dates[i - 1].EndToken;
            var label = line.LabelBetween(from, date.FirstToken);
            var isStamp = date.Day is null && PageMarks.IsStamp(line.Line.Opening);
            var rank = isStamp ? DateRank.Stamp
                : label == FurnitureKind.Updated ? DateRank.Updated
                : label is not null ? DateRank.Published
                : i > 0 ? DateRank.Updated
                : isBelow ? DateRank.Tail : DateRank.Head;
            candidates.Add(new DateCandidate(date, rank) { IsChange = label == FurnitureKind.Updated });
        }
    }
}
