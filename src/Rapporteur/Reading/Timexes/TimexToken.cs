namespace Rapporteur.Reading.Timexes;

/// <summary>What a token is made of.</summary>
internal enum TimexTokenKind
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits.</summary>
    Digits,

    /// <summary>One other character.</summary>
    Mark,

    /// <summary>An end of a line with more than the end of a line behind it: nothing goes across.</summary>
    Break,
}

/// <summary>A token of the grammar of times: finer than a word of the text, so that 3pm and 15h00 come apart.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="IsGlued">True when nothing stands between it and the token before.</param>
internal readonly record struct TimexToken(Model.Span Span, TimexTokenKind Kind, bool IsGlued);
