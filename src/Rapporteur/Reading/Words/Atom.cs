namespace Rapporteur.Reading.Words;

/// <summary>The least part of a text that can be a token: letters, digits, or one mark.</summary>
/// <param name="Start">Its first code unit in the text.</param>
/// <param name="Length">Number of code units.</param>
/// <param name="Number">The number of what it says, as <see cref="Mixing.Word"/>.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct Atom(int Start, int Length, uint Number, ushort Shape)
{
    /// <summary>The first code unit behind it.</summary>
    public int End => Start + Length;
}
