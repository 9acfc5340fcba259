namespace Rapporteur.Reading.Words;

/// <summary>A token while a paragraph is cut.</summary>
/// <param name="Start">Its first code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Number">The number of what it says, as <see cref="Mixing.Word"/>.</param>
/// <param name="Shape">What it looks like.</param>
internal record struct TokenRow(int Start, int Length, uint Number, ushort Shape)
{
    /// <summary>What follows: nothing, white space, a line break, a blank line or the end.</summary>
    public Gap Gap { get; set; }

    /// <summary>Tokens to the next that ends with a stop, this one counted as none; at most as far as is looked.</summary>
    public byte StopAhead { get; set; }

    /// <summary>The first code unit behind it.</summary>
    public readonly int End => Start + Length;
}
