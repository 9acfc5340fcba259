namespace Rapporteur.Intake.Containers;

/// <summary>What holds other inputs.</summary>
internal enum ContainerKind
{
    /// <summary>Nothing: a report, a feed, a mail.</summary>
    None,

    /// <summary>One input packed with gzip.</summary>
    Gzip,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A WARC file.</summary>
    Warc,

    /// <summary>JSON values one after the other or in a list.</summary>
    Json,

    /// <summary>A mailbox: mails one after the other.</summary>
    Mbox,

    /// <summary>Something packed in a way that is not read.</summary>
    Unread,
}
