namespace Rapporteur.Reading.Pages;

/// <summary>Further things the names of an element tell, beside its hint; more than one may hold.</summary>
[Flags]
internal enum ElementNames : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It holds the caption or the credit of a picture.</summary>
    Caption = 1,

    /// <summary>It lists topics.</summary>
    Topics = 2,

    /// <summary>It sums the article up.</summary>
    Summary = 4,

    /// <summary>It offers other reports.</summary>
    Offer = 8,

    /// <summary>The page declares that it holds the body of the article.</summary>
    BodyProperty = 16,
}
