namespace Rapporteur.Intake.Encodings;

/// <summary>A run of decoded bytes and the run of bytes it came from.</summary>
/// <param name="Start">First decoded byte.</param>
/// <param name="Length">Decoded bytes.</param>
/// <param name="SourceStart">First byte it came from.</param>
/// <param name="SourceLength">Bytes it came from; as many as decoded where each stands for itself.</param>
internal readonly record struct BytePiece(int Start, int Length, long SourceStart, int SourceLength)
{
    /// <summary>True when each byte stands for itself.</summary>
    public bool IsPlain => Length == SourceLength;
}
