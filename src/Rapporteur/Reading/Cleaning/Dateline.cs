using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Dating;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>What stands before the first sentence of agency copy: place, date and agency, closed by a dash.</summary>
/// <param name="Span">The dateline without the dash.</param>
/// <param name="Dates">Dates in it.</param>
/// <param name="Agencies">Agencies in it, as credited or by their usual short names.</param>
internal sealed record Dateline(Span Span, IReadOnlyList<PrintedDate> Dates, ImmutableArray<AgencyCredit> Agencies)
{
    private const int LongestTokens = 34;
    private const int LongestPlace = 7;

    /// <summary>The dateline that opens a passage, or null.</summary>
    public static Dateline? Find(Passage passage, string language)
    {
        var tokens = passage.Tokens[..Math.Min(LongestTokens, passage.Tokens.Length)];
        if (tokens.Length < 3) return null;
        var dates = PrintedDates.Find(passage.Text, tokens, language);
        var end = 0;
        var start = 0;
        for (var at = 1; at < tokens.Length; at++)
        {
            if (!IsClose(passage, at)) continue;
            if (!IsDatelinePart(passage, start, at, dates)) break;
            end = at;
            start = at + 1;
        }

        if (end == 0) return null;
        return new Dateline(
            Span.Between(tokens[0].Start, tokens[end - 1].End),
            [.. dates.Where(d => d.EndToken <= end)],
            Credited(passage, tokens[..end]));
    }

    // A dash with space after it, or the stop that Russian copy sets after the bracket of the agency.
    private static bool IsClose(Passage passage, int token)
    {
        var word = passage.Word(token);
        if (word is "–" or "—" or "-") return IsFree(passage, token);
        return word is "." && passage.Word(token - 1) is "/" or ")" && token + 1 < passage.Tokens.Length && passage.Word(token + 1) is not ("-" or "–" or "—");
    }

    private static bool IsFree(Passage passage, int token) =>
        token + 1 < passage.Tokens.Length && passage.Tokens[token + 1].Start > passage.Tokens[token].End
        && (passage.Tokens[token].Start > passage.Tokens[token - 1].End || passage.Word(token - 1) is "." or ")");

    private static bool IsDatelinePart(Passage passage, int start, int end, IReadOnlyList<PrintedDate> dates)
    {
        if (start >= end) return true;
        var hasDate = dates.Any(d => d.FirstToken >= start && d.EndToken <= end);
        var words = 0;
        var depth = 0;
        var hasBracket = false;
        for (var at = start; at < end; at++)
        {
            var word = passage.Word(at);
            if (word is "(") depth++;
            if (word is ")") depth--;
            hasBracket |= word is "(" || (word is "/" && at > start && at + 1 < end && passage.Tokens[at].Start > passage.Tokens[at - 1].End);
            if (depth == 0 && Letters.IsWordMark(word[0])) words++;
        }

        var opening = passage.Word(start);
        if (hasDate || hasBracket) return words <= LongestTokens / 2 && (!char.IsLower(opening[0]));
        return words <= LongestPlace && opening.Length >= 3 && IsCapitals(opening);
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c)) return false;
        }

        return true;
    }

    private static ImmutableArray<AgencyCredit> Credited(Passage passage, ImmutableArray<Span> tokens)
    {
        var known = AgencyForms.Find(passage.Text, tokens);
        if (known.Count > 0) return [.. known.Select(hit => new AgencyCredit(hit.Value, Span.Between(tokens[hit.FirstToken].Start, tokens[hit.EndToken - 1].End), false))];
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            if (passage.Word(at) is not ("(" or "«" or "/")) continue;
            var end = at + 1;
            while (end < tokens.Length && passage.Word(end) is not (")" or "," or "/" or "»" or ".")) end++;

            // A bracket before a comma belongs to the place: "Goris (Armenia), 3 June".
            if (end == tokens.Length || end - at is < 2 or > 4 || !char.IsUpper(passage.Word(at + 1)[0]) || (end + 1 < tokens.Length && passage.Word(end + 1) is ",")) continue;
            var span = Span.Between(tokens[at + 1].Start, tokens[end - 1].End);
            if (!passage.Text.AsSpan(span.Start, span.Length).ContainsAnyInRange('0', '9')) return [new AgencyCredit(span.In(passage.Text), span, false)];
        }

        return [];
    }
}
