namespace Rapporteur.Reading.Facts;

/// <summary>What a phrase of the by-line table is for.</summary>
internal enum BylineWord
{
    /// <summary>Stands before the names of authors.</summary>
    By,

    /// <summary>Stands before names of people who did not write it.</summary>
    NotBy,

    /// <summary>Stands between two names.</summary>
    And,

    /// <summary>What somebody is called beside the name.</summary>
    Role,

    /// <summary>Part of what stands for a whole newsroom.</summary>
    Desk,
}
