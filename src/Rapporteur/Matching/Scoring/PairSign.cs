namespace Rapporteur.Matching.Scoring;

/// <summary>What is looked at in two articles. The weights of <c>models/story-pairs.tsv</c> stand in this order, under these names.</summary>
internal enum PairSign
{
    /// <summary>Always 1.</summary>
    Always,

    /// <summary>How like their words are, 0 to 1; of one language only, as the three that follow.</summary>
    Words,

    /// <summary>How like their headlines are.</summary>
    Title,

    /// <summary>How like their beginnings are.</summary>
    Lead,

    /// <summary>How like the names in them are.</summary>
    Names,

    /// <summary>How like the numbers in them are.</summary>
    Numbers,

    /// <summary>How like their concepts are.</summary>
    Concepts,

    /// <summary>How like the concepts of their headlines are.</summary>
    TitleConcepts,

    /// <summary>How like the days are that they name.</summary>
    Days,

    /// <summary>1 when both are of the same fortnight and name days, and none is the same.</summary>
    OtherDays,

    /// <summary>How many rare names and numbers both have, as a logarithm: 0 for none, 1 for seven.</summary>
    SharedRare,

    /// <summary>1 when they share two rare names or numbers, 0.5 for one.</summary>
    AnyRare,

    /// <summary>The root of <see cref="Words"/>: what little is shared counts most.</summary>
    RootWords,

    /// <summary>The root of <see cref="Names"/>.</summary>
    RootNames,

    /// <summary>The root of <see cref="Concepts"/>.</summary>
    RootConcepts,

    /// <summary>How much of the one headline stands in the other's text, the lesser of both ways.</summary>
    LeastTitleTold,

    /// <summary>The greater of both ways.</summary>
    MostTitleTold,

    /// <summary>How many of the names at the beginning stand in the other's text, the lesser of both ways.</summary>
    LeastNamesTold,

    /// <summary>The greater of both ways.</summary>
    MostNamesTold,

    /// <summary>1 when a day of publication is not known.</summary>
    NoDay,

    /// <summary>Logarithm of the days between them and one more.</summary>
    Apart,

    /// <summary>1 when they are more than three days apart.</summary>
    ApartDays,

    /// <summary>1 when they are more than a fortnight apart.</summary>
    ApartWeeks,

    /// <summary>1 when they are more than two months apart.</summary>
    ApartMonths,

    /// <summary><see cref="Apart"/> times the root of what is most like, words or concepts.</summary>
    ApartButLike,

    /// <summary><see cref="NoDay"/> times the same.</summary>
    NoDayButLike,

    /// <summary>The root of how like the full names in them are: two names side by side.</summary>
    RootFullNames,
}
