namespace Rapporteur.Matching.Features;

/// <summary>
/// How much a word tells, from how rare it is in the texts the tables of the bridge were counted over. What an article tells
/// must not hang on which other articles were read with it, so nothing is counted over these.
/// </summary>
internal static class Rarity
{
    /// <summary>What the rarest words tell.</summary>
    public const float Most = 6.9f;

    // The tables count sentences, from 0 (in every one) to 255 (e to the -8); an article has some twenty of them.
    private const float Steps = 255f / 8;
    private const float Sentences = 3;

    /// <summary>What a word of this weight in the table tells.</summary>
    /// <param name="weight">0 to 255, for compounds more.</param>
    public static float OfWeight(int weight) => Math.Clamp((weight / Steps) - Sentences, 0, Most);

    /// <summary>What a number tells: one of many digits is hardly ever met by chance, a year often is.</summary>
    public static float OfNumber(ReadOnlySpan<char> digits) => digits.Length switch
    {
        1 => 0.5f,
        2 => 2,
        4 when digits[..2] is "19" or "20" => 1,
        3 => 3.5f,
        _ => 5,
    };
}
