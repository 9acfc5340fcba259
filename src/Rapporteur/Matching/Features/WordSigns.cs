namespace Rapporteur.Matching.Features;

/// <summary>What one word of a language tells: read once and kept.</summary>
/// <param name="Words">Numbers of the beginnings it is known by in its own language; more than one where words are not parted.</param>
/// <param name="Concepts">Numbers of its concepts.</param>
/// <param name="Shares">Of each concept its share, 0 to 1.</param>
/// <param name="Names">Numbers of it as a name: by its sounds and by what it stands for in any language; none when it begins small or is no word.</param>
/// <param name="Number">Number of it as digits, or 0.</param>
/// <param name="Telling">How much it tells: 0 (stands in every text) to <see cref="Rarity.Most"/>.</param>
internal sealed record WordSigns(uint[] Words, uint[] Concepts, float[] Shares, uint[] Names, uint Number, float Telling)
{
    /// <summary>True for a name that no table knows, and for a number of three digits and more that is no year.</summary>
    public bool IsRare { get; init; }

    /// <summary>A mark that is no word.</summary>
    public static WordSigns None { get; } = new([], [], [], [], 0, 0);
}
