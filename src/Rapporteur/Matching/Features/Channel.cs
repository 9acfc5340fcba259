namespace Rapporteur.Matching.Features;

/// <summary>The sides of an article that are compared one by one.</summary>
internal enum Channel
{
    /// <summary>Words of its language, by their beginning.</summary>
    Words,

    /// <summary>Words of the headline; of an article without one, of the first sentence.</summary>
    Title,

    /// <summary>Words of the headline and of how it begins.</summary>
    Lead,

    /// <summary>Names, by the sounds that survive another script.</summary>
    Names,

    /// <summary>Names in the headline and in how it begins.</summary>
    LeadNames,

    /// <summary>Numbers in digits.</summary>
    Numbers,

    /// <summary>Concepts of the bridge, which no language owns.</summary>
    Concepts,

    /// <summary>Concepts of the headline.</summary>
    TitleConcepts,

    /// <summary>Days that the text names, near to its own.</summary>
    Days,

    /// <summary>Names that no table knows, and numbers of three digits and more that are no years: two articles hardly share one by chance.</summary>
    Rare,

    /// <summary>Two names side by side, as a person's: each may be met by chance, both together hardly.</summary>
    FullNames,
}
