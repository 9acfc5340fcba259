namespace Rapporteur.Intake;

/// <summary>What decoded text is, by what stands in it.</summary>
internal enum DocumentKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML page or a part of one.</summary>
    Html,

    /// <summary>RSS or Atom.</summary>
    Feed,

    /// <summary>NewsML-G2 or NITF.</summary>
    Wire,

    /// <summary>JSON: a record, a list of them, a JSON Feed.</summary>
    Json,
}
