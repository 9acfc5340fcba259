using System.Collections.Immutable;

namespace Rapporteur.Reading.Words;

/// <summary>Finds the words a token stands for.</summary>
internal static class Expander
{
    /// <summary>The words of a token, or default when it is the one word it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the paragraph.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="asked">The expansions of the language, and who says whether one holds.</param>
    public static ImmutableArray<string> Words<TJudge>(string text, ReadOnlySpan<TokenRow> tokens, int at, (ExpansionTable Table, TJudge Judge) asked)
        where TJudge : struct, IJudge
    {
        ref readonly var token = ref tokens[at];
        if (Shapes.IsMark(token.Shape) || Shapes.IsNumber(token.Shape)) return default;
        var written = text.AsSpan(token.Start, token.Length);
        if (!asked.Table.MayEnd(written) && !asked.Table.HasWholes) return default;
        var found = Find(text, tokens, at, asked);
        return found is null ? default : found.Of(written.ToString(), token.Shape);
    }

    private static Expansion? Find<TJudge>(string text, ReadOnlySpan<TokenRow> tokens, int at, (ExpansionTable Table, TJudge Judge) asked)
        where TJudge : struct, IJudge
    {
        var token = tokens[at];
        var written = text.AsSpan(token.Start, token.Length);
        var whole = asked.Table.Whole(written);
        if (whole is { IsSure: true }) return whole;
        var mayEnd = asked.Table.MayEnd(written);
        if (whole is null && !mayEnd) return null;
        Span<uint> numbers = stackalloc uint[FeatureRow.Most];
        var row = new FeatureRow(numbers);
        if (whole is not null)
        {
            ExpansionFeatures.Fill(ref row, text, tokens, (at, whole));
            if (asked.Judge.Says(row.All, token.Start)) return whole;
        }

        for (var length = Math.Min(asked.Table.Longest, written.Length - 1); mayEnd && length > 0; length--)
        {
            if (asked.Table.End(written, length) is not { } end) continue;
            ExpansionFeatures.Fill(ref row, text, tokens, (at, end));
            if (asked.Judge.Says(row.All, token.End - length)) return end;
        }

        return null;
    }
}
