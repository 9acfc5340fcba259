namespace Rapporteur.Intake;

/// <summary>How bytes are to be read.</summary>
/// <param name="EncodingName">IANA name in lower case.</param>
/// <param name="MarkLength">Bytes of the byte order mark at the beginning, 0 when there is none.</param>
internal readonly record struct TextForm(string EncodingName, int MarkLength);
