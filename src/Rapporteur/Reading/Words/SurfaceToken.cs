using System.Collections.Immutable;

namespace Rapporteur.Reading.Words;

/// <summary>A token as it is written.</summary>
/// <param name="Start">Its first code unit in the text.</param>
/// <param name="Length">Number of code units, 1 or more; none of them is white space.</param>
/// <param name="Words">Default when the token is the one word it is; else the two or more forms of words it stands for (<c>del</c>: de, el).</param>
/// <param name="EndsSentence">True for the last token of a sentence.</param>
/// <param name="HasSpaceAfter">True when white space or the end of what was cut follows.</param>
internal readonly record struct SurfaceToken(int Start, int Length, ImmutableArray<string> Words, bool EndsSentence, bool HasSpaceAfter);
