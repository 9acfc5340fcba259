using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>One piece of text that came from one run of bytes.</summary>
/// <param name="Text">Where the piece stands in the text, in UTF-16 code units.</param>
/// <param name="ByteStart">First byte of the run in the original input.</param>
/// <param name="ByteLength">Bytes in the run. When it equals what the piece takes in the original encoding the
/// piece maps character by character; otherwise (an HTML entity, a broken byte) only as a whole.</param>
public readonly record struct SourcePiece(Span Text, long ByteStart, long ByteLength);

/// <summary>Leads from a place in the text back to the original bytes, so that a value can be shown in the file it came from.</summary>
/// <param name="EncodingName">IANA name of the encoding of the original, e.g. <c>utf-8</c>.</param>
/// <param name="Pieces">In order of text, without overlap; text between pieces (a line break put in by reading) has no origin.</param>
public sealed record SourceMap(string EncodingName, ImmutableArray<SourcePiece> Pieces);
