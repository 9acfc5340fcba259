namespace Rapporteur.Reading.Cleaning;

/// <summary>The kinds of the furniture tables of the languages.</summary>
internal enum FurnitureKind
{
    /// <summary>Buttons to pass the report on.</summary>
    Share,

    /// <summary>Ways to other parts of the site.</summary>
    Menu,

    /// <summary>Another report that is offered.</summary>
    Teaser,

    /// <summary>An offer to subscribe.</summary>
    Subscribe,

    /// <summary>A request to accept cookies.</summary>
    Cookie,

    /// <summary>An advertisement.</summary>
    Advert,

    /// <summary>The readers' comments.</summary>
    Comments,

    /// <summary>A request to log in.</summary>
    Login,

    /// <summary>A reservation of rights.</summary>
    Copyright,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Who helped whoever wrote it: other agencies, other reporters.</summary>
    Contribution,

    /// <summary>When it was changed.</summary>
    Updated,

    /// <summary>When it was published.</summary>
    Published,

    /// <summary>How long it takes to read.</summary>
    ReadingTime,

    /// <summary>That it was translated, or a way to the original.</summary>
    Translated,

    /// <summary>That a machine translated it.</summary>
    MachineTranslated,
}
