namespace Rapporteur.Reading.Words;

/// <summary>What stands around a chunk.</summary>
/// <param name="Gap">What follows it.</param>
/// <param name="Next">The first code unit of the next chunk, or a space where there is none in the paragraph.</param>
/// <param name="Before">The last code unit of the chunk before, or a space where there is none in the paragraph.</param>
/// <param name="Abbreviations">Numbers of what the language abbreviates, without the last stop.</param>
internal readonly record struct ChunkSurroundings(Gap Gap, char Next, char Before, HashSet<uint> Abbreviations);
