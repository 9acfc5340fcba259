namespace Rapporteur.Intake;

/// <summary>How much of an input is read.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of one input that are read at most; what comes after is left out with RAP108.
    /// The longest news pages found take 3 MB, so 16 MiB leaves nothing real out.</summary>
    public int LargestInput { get; init; } = 16 * 1024 * 1024;

    /// <summary>The limits that hold when nothing else is said.</summary>
    public static IntakeLimits Default { get; } = new();
}
