namespace Rapporteur.Reading.Words;

/// <summary>What a code unit is to the cutter.</summary>
internal enum MarkKind : byte
{
    /// <summary>White space.</summary>
    White,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A capital letter.</summary>
    Upper,

    /// <summary>A letter of a script without capitals.</summary>
    Letter,

    /// <summary>A sign that is a word or a part of one by itself: Chinese characters.</summary>
    Sign,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>Goes with what stands before it: accents, joiners, variation selectors.</summary>
    Join,

    /// <summary>The first half of a pair beyond the basic plane.</summary>
    Half,

    /// <summary>Punctuation, symbols and all else.</summary>
    Mark,
}
