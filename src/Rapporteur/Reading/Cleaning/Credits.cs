using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Reads the names of those who wrote a report.</summary>
internal static class Credits
{
    private const int LongestName = 4;

    /// <summary>Names in by-lines, once each, in order of appearance.</summary>
    public static ImmutableArray<Cited<string>> Authors(IReadOnlyList<Passage> passages, string language)
    {
        var found = new List<Cited<string>>();
        foreach (var passage in passages)
        {
            if (passage.Kind is not (BlockKind.Byline or BlockKind.DateLine)) continue;
            var line = LineReading.Of(passage, language);
            var start = passage.Kind == BlockKind.Byline ? 0 : BylinePhrase(line);
            if (start >= 0) AddNames(line, start, found);
        }

        return [.. found.DistinctBy(author => author.Value, StringComparer.Ordinal)];
    }

    // In a date line only what follows a phrase of by-lines is a name: all else may be places.
    private static int BylinePhrase(LineReading line)
    {
        var phrase = line.Hits.Find(static hit => hit.Value == FurnitureKind.Byline);
        return phrase.EndToken == 0 ? -1 : phrase.EndToken;
    }

    private static void AddNames(LineReading line, int start, List<Cited<string>> found)
    {
        for (var at = start; at < line.Line.Tokens.Length; at++)
        {
            // What follows a comma or a bar is the outlet or the place.
            if (line.Line.Word(at) is "," || line.IsBar(at)) return;
            if (!IsNamePart(line, at)) continue;
            var first = at;
            var parts = 1;
            while (at + 1 < line.Line.Tokens.Length && IsNameGoingOn(line, at + 1))
            {
                if (line.IsCapital(at + 1)) parts++;
                at++;
            }

            var last = at;
            while (!line.IsCapital(last)) last--;
            if (parts is < 2 or > LongestName || (at + 1 < line.Line.Tokens.Length && line.IsCovered(at + 1, static kind => kind == FurnitureKind.Byline)) || line.Agencies.Exists(hit => hit.FirstToken <= last && hit.EndToken > first)) continue;
            var span = Span.Between(line.Line.Tokens[first].Start, line.Line.Tokens[last].End);
            found.Add(new Cited<string>(span.In(line.Line.Text), span));
        }
    }

    private static bool IsNamePart(LineReading line, int at) => line.IsCapital(at) && !line.IsInDate(at)
        && !line.IsCovered(at, static kind => kind is FurnitureKind.Byline or FurnitureKind.Published or FurnitureKind.Updated);

    // "van der", "de la", hyphens and apostrophes go on inside a name when a capital follows.
    private static bool IsNameGoingOn(LineReading line, int at)
    {
        if (IsNamePart(line, at)) return true;
        var word = line.Line.Word(at);
        var isJoiner = word is "-" or "'" or "’" or "." || PageMarks.Particles.Contains(word.ToString());
        if (!isJoiner) return false;
        for (var next = at + 1; next < Math.Min(at + 3, line.Line.Tokens.Length); next++)
        {
            if (IsNamePart(line, next)) return true;
        }

        return false;
    }
}
