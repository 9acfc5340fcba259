namespace Rapporteur.Reading.Words;

/// <summary>What is asked of a token to know whether an expansion holds for it.</summary>
internal static class ExpansionFeatures
{
    /// <summary>Writes the features.</summary>
    /// <param name="row">Takes them.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">The tokens of the paragraph.</param>
    /// <param name="asked">The token and the expansion.</param>
    public static void Fill(ref FeatureRow row, string text, ReadOnlySpan<TokenRow> tokens, (int At, Expansion Expansion) asked)
    {
        var (at, expansion) = asked;
        var token = tokens[at];
        uint rule = expansion.Number, form = token.Number;
        uint before = Number(tokens, at - 1), after = Number(tokens, at + 1);
        uint shapeBefore = Shape(tokens, at - 1), shapeAfter = Shape(tokens, at + 1);
        row.Clear();
        row.Add(rule);
        row.Add(form);
        row.Add(rule, token.Shape);
        row.Add(rule, before);
        row.Add(rule, after);
        row.Add(rule, shapeBefore);
        row.Add(rule, shapeAfter);
        row.Add(form, before);
        row.Add(form, after);
        row.Add(form, shapeBefore, shapeAfter);
        row.Add(form, before, after);
        row.Add(form, Number(tokens, at - 2), before);
        row.Add(form, after, Number(tokens, at + 2));
        for (var length = 1; length <= 4; length++)
        {
            row.Add(form, Ending(text, tokens, at - 1, length));
            row.Add(form, Ending(text, tokens, at + 1, length));
        }

        row.Add(form, Ending(text, tokens, at - 1, 2), Ending(text, tokens, at + 1, 2));
        row.Add(form, Ending(text, tokens, at + 1, 2), Ending(text, tokens, at + 2, 2));
        row.Add(form, Number(tokens, at - 2));
        row.Add(form, Number(tokens, at + 2));
        AddStem(ref row, text.AsSpan(token.Start, token.Length), expansion);
    }

    private static void AddStem(ref FeatureRow row, ReadOnlySpan<char> token, Expansion expansion)
    {
        var stem = expansion.IsEnd ? token[..^expansion.Form.Length] : token;
        row.Add(expansion.Number, (uint)Math.Min(stem.Length, 8));
        row.Add(Mixing.Word(stem));
        row.Add(expansion.Number, Mixing.Word(stem));
        for (var length = 1; length <= 4; length++)
        {
            row.Add(expansion.Number, length > stem.Length ? 0 : Mixing.Word(stem[^length..]));
            row.Add(length > stem.Length ? 0 : Mixing.Word(stem[^length..]));
        }
    }

    private static uint Shape(ReadOnlySpan<TokenRow> tokens, int at) => unchecked((uint)at) < (uint)tokens.Length ? tokens[at].Shape : 0u;

    private static uint Number(ReadOnlySpan<TokenRow> tokens, int at) => unchecked((uint)at) < (uint)tokens.Length ? tokens[at].Number : 0u;

    private static uint Ending(string text, ReadOnlySpan<TokenRow> tokens, int at, int length)
    {
        if (unchecked((uint)at) >= (uint)tokens.Length || tokens[at].Length < length) return 0;
        return Mixing.Word(text.AsSpan(tokens[at].End - length, length));
    }
}
