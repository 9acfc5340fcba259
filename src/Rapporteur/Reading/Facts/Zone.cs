namespace Rapporteur.Reading.Facts;

/// <summary>Where on a page something is stated.</summary>
internal enum Zone
{
    /// <summary>In the markup, outside what readers see.</summary>
    Markup,

    /// <summary>Shortly before the headline.</summary>
    Above,

    /// <summary>Between headline and article, or right behind the headline.</summary>
    Head,

    /// <summary>In the article.</summary>
    Main,

    /// <summary>Shortly behind the article.</summary>
    Below,

    /// <summary>In what readers wrote.</summary>
    Readers,

    /// <summary>Elsewhere on the page.</summary>
    Far,
}
