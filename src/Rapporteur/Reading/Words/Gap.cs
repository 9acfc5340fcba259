namespace Rapporteur.Reading.Words;

/// <summary>What stands between two tokens.</summary>
internal enum Gap : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>White space.</summary>
    Space,

    /// <summary>White space with a line break in it.</summary>
    Line,

    /// <summary>A blank line, or the end of what is cut.</summary>
    Blank,
}
