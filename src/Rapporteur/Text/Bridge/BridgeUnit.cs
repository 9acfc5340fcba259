namespace Rapporteur.Text.Bridge;

/// <summary>What a word of a text means and sounds like: what it is weighed by against the words of another language.</summary>
/// <param name="Text">The word as tables spell it.</param>
/// <param name="IsNumber">True for a number in digits.</param>
internal sealed record BridgeUnit(string Text, bool IsNumber)
{
    /// <summary>How much the word says, 0 to 255 and for a compound more.</summary>
    public required int Weight { get; init; }

    /// <summary>Numbers of the concepts it may stand for, ascending.</summary>
    public required int[] Concepts { get; init; }

    /// <summary>Of each concept its share; their squares sum up to one.</summary>
    public required float[] Shares { get; init; }

    /// <summary>How it sounds.</summary>
    public required uint[] Sounds { get; init; }
}
