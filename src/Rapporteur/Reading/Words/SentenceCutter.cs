namespace Rapporteur.Reading.Words;

/// <summary>Finds where the sentences of a paragraph end.</summary>
internal static class SentenceCutter
{
    private const byte FarthestStop = 40;

    /// <summary>Marks the last token of each sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the paragraph.</param>
    /// <param name="ends">For each token whether it ends a sentence; all false before.</param>
    /// <param name="judge">Says where an end is.</param>
    public static void Cut<TJudge>(string text, Span<TokenRow> tokens, Span<bool> ends, TJudge judge)
        where TJudge : struct, IJudge
    {
        if (tokens.Length == 0) return;
        LookAhead(text, tokens);
        Span<uint> numbers = stackalloc uint[FeatureRow.Most];
        var row = new FeatureRow(numbers);
        var features = new SentenceFeatures(text, tokens);
        for (var at = 0; at < tokens.Length - 1; at++)
        {
            features.Take(at);
            if (!IsCandidate(tokens[at], tokens[at + 1])) continue;
            features.Fill(ref row, at);
            if (!judge.Says(row.All, tokens[at].End)) continue;
            ends[at] = true;
            features.EndSentence(at);
        }

        ends[^1] = true;
    }

    /// <summary>True where a sentence might end: behind a mark, before a capital, a number or a mark, at a line's end.</summary>
    public static bool IsCandidate(in TokenRow left, in TokenRow right)
    {
        if (left.Gap == Gap.None) return EndsWithMark(left.Shape) && !IsComma(left.Shape);
        return left.Gap == Gap.Line || EndsWithMark(left.Shape) || !Shapes.IsLow(right.Shape);
    }

    private static bool EndsWithMark(ushort shape) => Shapes.IsMark(shape) || (shape is >= Shapes.Several and < Shapes.Run && ((shape - Shapes.Several) & 15) >= 11);

    private static bool IsComma(ushort shape) => Shapes.MarkOf(shape) is ',' or '-' or '\'' or '/' or '(' or '[';

    private static void LookAhead(string text, Span<TokenRow> tokens)
    {
        var ahead = FarthestStop;
        for (var at = tokens.Length - 1; at >= 0; at--)
        {
            ref var token = ref tokens[at];
            ahead = Shapes.IsMark(token.Shape) && Marks.IsStop(Marks.Folded(text[token.End - 1])) ? (byte)0 : Math.Min(FarthestStop, (byte)(ahead + 1));
            token.StopAhead = ahead;
        }
    }
}
