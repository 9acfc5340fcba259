using System.Collections.Immutable;

namespace Rapporteur.Reading.Words;

/// <summary>How a token stands for several words: as a whole (<c>del</c>: de, el) or by its end (<c>dirlo</c>: dir, lo).</summary>
/// <param name="Form">The token, or the end that is taken off, folded.</param>
/// <param name="IsEnd">True for an end.</param>
/// <param name="Stem">What is put to what is left of the token; empty for a whole token.</param>
/// <param name="Words">The words; for an end those that follow the first.</param>
/// <param name="IsSure">True when the token never was one word where this was learnt: nothing is asked then.</param>
internal sealed record Expansion(string Form, bool IsEnd, string Stem, ImmutableArray<string> Words, bool IsSure)
{
    // Whether the words are the token itself, only cut: then they are written as it is.
    private readonly bool _isCut = string.Concat(Words.Select(Fold)) == Form && Stem.Length == 0;
    private readonly ImmutableArray<string> _capital = [.. Words.Select((w, i) => i == 0 ? char.ToUpperInvariant(w[0]) + w[1..] : w)];
    private readonly ImmutableArray<string> _capitals = [.. Words.Select(w => w.ToUpperInvariant())];

    /// <summary>The number it is found by: of the whole form, or of the end read backwards.</summary>
    public uint Number { get; } = IsEnd ? Backwards(Form) : Mixing.Word(Form);

    /// <summary>A text as it is compared.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (folded, from) =>
    {
        for (var at = 0; at < folded.Length; at++) folded[at] = Marks.Folded(from[at]);
    });

    /// <summary>The number of an end, read from the last letter on.</summary>
    public static uint Backwards(ReadOnlySpan<char> end)
    {
        var number = Mixing.Seed;
        for (var at = end.Length - 1; at >= 0; at--) number = Mixing.Add(number, Marks.Folded(end[at]));
        return number;
    }

    /// <summary>True when the token is this form or has this end.</summary>
    public bool Fits(ReadOnlySpan<char> token)
    {
        if (IsEnd ? token.Length <= Form.Length : token.Length != Form.Length) return false;
        var end = token[^Form.Length..];
        for (var at = 0; at < end.Length; at++)
        {
            if (Marks.Folded(end[at]) != Form[at]) return false;
        }

        return true;
    }

    /// <summary>The words of a token that fits.</summary>
    /// <param name="token">The token.</param>
    /// <param name="shape">What it looks like.</param>
    public ImmutableArray<string> Of(string token, ushort shape)
    {
        if (_isCut) return Cut(token);
        var isCapitals = shape == Shapes.Capitals;
        if (!IsEnd) return isCapitals ? _capitals : Shapes.IsHigh(shape) ? _capital : Words;
        var stem = token[..^Form.Length] + (isCapitals ? Stem.ToUpperInvariant() : Stem);
        return [stem, .. isCapitals ? _capitals : Words];
    }

    private ImmutableArray<string> Cut(string token)
    {
        var words = ImmutableArray.CreateBuilder<string>(Words.Length + 1);
        var at = token.Length - Form.Length;
        if (IsEnd) words.Add(token[..at]);
        foreach (var word in Words)
        {
            words.Add(token.Substring(at, word.Length));
            at += word.Length;
        }

        return words.ToImmutable();
    }
}
