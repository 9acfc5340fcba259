using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Sentences;

/// <summary>
/// Finds direct speech, without its marks: what stands in quotation marks and, in languages that do so, paragraphs a dash
/// opens, their attribution cut away. Names and single terms in quotation marks are no speech.
/// </summary>
internal static class SpeechFinder
{
    /// <summary>The spans of direct speech, in order, none overlapping another and none reaching beyond its paragraph.</summary>
    public static ImmutableArray<Span> Find(string text, ImmutableArray<Block> blocks, string language)
    {
        var table = LanguageTable.Of(language);
        var found = new List<Span>();
        foreach (var block in blocks)
        {
            if (block.Kind is not (BlockKind.Body or BlockKind.Title or BlockKind.Heading)) continue;
            var paragraph = Trim(text, block.Span);
            if (paragraph.Length == 0) continue;
            var first = found.Count;
            if (DashSpeech.Opens(text, paragraph, table.About.SpeechDashes)) DashSpeech.Find(text, paragraph, table, found);
            if (found.Count == first) QuotedSpeech.Find(text, paragraph, table, found);
        }

        return [.. found.Select(s => Bare(text, s)).Where(s => s.Length > 0)];
    }

    private static Span Trim(string text, Span span)
    {
        var (start, end) = (Math.Max(0, span.Start), Math.Min(text.Length, span.End));
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return Span.Between(start, Math.Max(start, end));
    }

    /// <summary>Without blanks at its ends and without the marks that stand between it and the attribution.</summary>
    private static Span Bare(string text, Span speech)
    {
        var (start, end) = (speech.Start, speech.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '.' or ',' or ';')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == ',')) end--;
        return Span.Between(start, end);
    }
}
