using Rapporteur.Model;

namespace Rapporteur.Reading.Facts;

/// <summary>What a name in a by-line looks like.</summary>
internal enum NameShape
{
    /// <summary>Two to five words written as the names of people are.</summary>
    Full,

    /// <summary>One word: a first name, initials or what somebody calls themselves on the site.</summary>
    Single,

    /// <summary>A newsroom, a firm, an account.</summary>
    Desk,
}

/// <summary>A name in a by-line.</summary>
/// <param name="Span">Where, in the text that was read.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct PrintedName(Span Span, NameShape Shape);
