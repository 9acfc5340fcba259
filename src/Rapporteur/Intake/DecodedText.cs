using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, without a byte order mark and without lone surrogates.</param>
/// <param name="Origin">Leads back to the bytes.</param>
/// <param name="BrokenPlaces">How many places were not sound and stand as U+FFFD.</param>
/// <param name="FirstBrokenByte">Byte position of the first of them, or -1.</param>
/// <param name="FirstBrokenChar">Its position in the text, or -1.</param>
internal sealed record DecodedText(string Text, SourceMap Origin, int BrokenPlaces, long FirstBrokenByte, int FirstBrokenChar);
