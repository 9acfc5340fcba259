using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>
/// Reads which agencies a report credits: in lines of credits, by-lines and dates, in datelines, and in what closes the
/// running text. An agency named inside a sentence is somebody who said something, and no credit.
/// </summary>
internal static class AgencyCredits
{
    private const int DatelineBodies = 3;
    private const int ClosingBodies = 2;
    private const int LongestClosing = 30;
    private const int LongestBracket = 12;

    /// <summary>The credits, once each, in order of appearance; an agency that wrote it is not also a contributor.</summary>
    public static ImmutableArray<AgencyCredit> Find(IReadOnlyList<Passage> passages, string language)
    {
        var found = new List<AgencyCredit>();
        var bodies = 0;
        var closing = FirstClosing(passages);
        for (var at = 0; at < passages.Count; at++)
        {
            var passage = passages[at];
            if (passage.Kind is BlockKind.Credit or BlockKind.Byline or BlockKind.DateLine) AddLine(passage, language, found);
            if (passage.Kind != BlockKind.Body) continue;
            if (bodies++ < DatelineBodies && Dateline.Find(passage, language) is { } dateline) found.AddRange(dateline.Agencies);
            if (at >= closing) AddClosing(passage, language, found);
        }

        return [.. found.OrderBy(credit => credit.IsContribution).DistinctBy(credit => credit.Name.ToUpperInvariant(), StringComparer.Ordinal).OrderBy(credit => credit.Span)];
    }

    // The last paragraphs of the running text: a credit may close the one before a note of the editors.
    private static int FirstClosing(IReadOnlyList<Passage> passages)
    {
        var left = ClosingBodies;
        for (var at = passages.Count - 1; at >= 0; at--)
        {
            if (passages[at].Kind == BlockKind.Body && --left == 0) return at;
        }

        return 0;
    }

    private static void AddLine(Passage line, string language, List<AgencyCredit> found)
    {
        var known = AgencyForms.Find(line.Text, line.Tokens);
        if (known.Count == 0 && line.Kind == BlockKind.Credit && Printed(line) is { } printed) found.Add(printed);
        if (known.Count > 0) Add(line, known, FurnitureForms.Of(language).Find(line.Text, line.Tokens), found);
    }

    private static void Add(Passage line, List<FormHit<string>> agencies, List<FormHit<FurnitureKind>> phrases, List<AgencyCredit> found)
    {
        foreach (var agency in agencies)
        {
            found.Add(new AgencyCredit(
                agency.Value, Span.Between(line.Tokens[agency.FirstToken].Start, line.Tokens[agency.EndToken - 1].End), IsContribution(line, agency, phrases)));
        }
    }

    // "with material from AP": the phrase stands before; "AP contributed to this report": it closes the line.
    private static bool IsContribution(Passage line, FormHit<string> agency, List<FormHit<FurnitureKind>> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Value != FurnitureKind.Contribution) continue;
            if (phrase.FirstToken < agency.FirstToken || IsLastWord(line, phrase.EndToken)) return true;
        }

        return false;
    }

    private static bool IsLastWord(Passage line, int end)
    {
        for (var at = end; at < line.Tokens.Length; at++)
        {
            if (Letters.IsWordMark(line.Text[line.Tokens[at].Start])) return false;
        }

        return true;
    }

    /// <summary>What stands behind the last full sentence of a paragraph, or is its last sentence: <c>(dpa/afp)</c>, <c>Med materiale fra AFP.</c></summary>
    private static void AddClosing(Passage body, string language, List<AgencyCredit> found)
    {
        var tokens = body.Tokens.Length;
        var open = OpenBracket(body);
        var start = open >= 0 ? open : LastSentence(body);
        if (start <= 0 || tokens - start > LongestClosing) return;
        var part = body.Part(body.Tokens[start].Start, body.Span.End, BlockKind.Credit);
        var agencies = AgencyForms.Find(part.Text, part.Tokens);
        if (agencies.Count == 0) return;
        var phrases = FurnitureForms.Of(language).Find(part.Text, part.Tokens);
        if (open >= 0 ? IsOnlyCredit(part, agencies) : OpensOrCloses(part, agencies, phrases)) Add(part, agencies, phrases, found);
    }

    private static int OpenBracket(Passage body)
    {
        var last = body.Tokens.Length - 1;
        while (last > 0 && body.Word(last) is "." or "*" or "_") last--;
        if (last < 2) return -1;
        var close = body.Word(last);
        if (close is not (")" or "/" or "]")) return -1;
        for (var at = last - 1; at > 0 && last - at <= LongestBracket; at--)
        {
            var isOpen = close is ")" ? body.Word(at) is "(" : close is "]" ? body.Word(at) is "[" : body.Word(at) is "/" && body.Tokens[at].Start > body.Tokens[at - 1].End;
            if (isOpen) return body.Word(at - 1) is "." or "!" or "?" or "”" or "\"" or "»" or "“" or "…" ? at : -1;
        }

        return -1;
    }

    private static int LastSentence(Passage body)
    {
        var at = body.Tokens.Length - 2;
        while (at > 0 && !(body.Word(at - 1) is "." or "!" or "?" or "”" or "»" or "…" && body.Tokens[at].Start > body.Tokens[at - 1].End && char.IsUpper(body.Text[body.Tokens[at].Start]))) at--;
        return at;
    }

    // In a bracket stand agencies, small joining words and numbers, and nothing longer.
    private static bool IsOnlyCredit(Passage part, List<FormHit<string>> agencies)
    {
        var others = 0;
        for (var at = 0; at < part.Tokens.Length; at++)
        {
            if (Letters.IsWordMark(part.Text[part.Tokens[at].Start]) && !agencies.Exists(a => at >= a.FirstToken && at < a.EndToken) && !char.IsDigit(part.Text[part.Tokens[at].Start])) others++;
        }

        return others <= agencies.Count + 1;
    }

    // A sentence of its own that opens with a phrase of credits or closes with one, and holds little else.
    private static bool OpensOrCloses(Passage part, List<FormHit<string>> agencies, List<FormHit<FurnitureKind>> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Value is not (FurnitureKind.Contribution or FurnitureKind.Byline)) continue;
            var words = phrase.EndToken - phrase.FirstToken;
            if (phrase.FirstToken == 0 && (words >= 2 || part.Words <= 3 * agencies.Count) && part.Words <= words + (4 * agencies.Count) + 4) return true;
            if (words >= 3 && phrase.Value == FurnitureKind.Contribution && IsLastWord(part, phrase.EndToken)) return true;
        }

        return false;
    }

    private static AgencyCredit? Printed(Passage credit)
    {
        var span = credit.Span;
        var text = credit.Text;
        var start = span.Start;
        var end = span.End;
        while (start < end && text[start] is '(' or '/' or '[' or ' ') start++;
        while (end > start && text[end - 1] is ')' or '/' or ']' or ' ' or '.') end--;
        var inner = Span.Between(start, end);
        return inner.Length is 0 or > 30 || credit.Words > 3 ? null : new AgencyCredit(inner.In(text), inner, false);
    }
}
