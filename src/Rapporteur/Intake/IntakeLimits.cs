namespace Rapporteur.Intake;

/// <summary>How much of an input is read. What lies beyond is left out with a diagnostic; nothing else changes.</summary>
public sealed record IntakeLimits
{
    /// <summary>Bytes of one report, feed or record that are read at most; what comes after is left out with RAP108.
    /// The longest news pages found take 3 MB, so 16 MiB leaves nothing real out.</summary>
    public int LargestInput { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes all archives of one input may unpack to before the rest is left out with RAP111.</summary>
    public long LargestUnpacked { get; init; } = 256L * 1024 * 1024 * 1024;

    /// <summary>How many times its packed size an archive may unpack to, once it has unpacked to more than <see cref="UnpackedAnyway"/>. Pages
    /// pack to a tenth, the most repetitive logs to a hundredth; a bomb is made to pack to a thousandth.</summary>
    public int LargestRatio { get; init; } = 200;

    /// <summary>Bytes that are unpacked whatever the ratio.</summary>
    public long UnpackedAnyway { get; init; } = 16 * 1024 * 1024;

    /// <summary>How many archives may lie one inside the other; those further in are left out with RAP112.</summary>
    public int DeepestArchive { get; init; } = 4;

    /// <summary>How many members, records or entries one input may have; the rest is left out with RAP113.</summary>
    public int MostParts { get; init; } = 5_000_000;

    /// <summary>The limits that hold when nothing else is said.</summary>
    public static IntakeLimits Default { get; } = new();
}
