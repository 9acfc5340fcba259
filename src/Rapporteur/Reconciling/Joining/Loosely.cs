namespace Rapporteur.Reconciling.Joining;

/// <summary>Which instruments a less exact word may stand for.</summary>
internal static class Loosely
{
    /// <summary>How little a word says: 0 exact, 1 may stand for something more exact, 2 may stand for much.</summary>
    public static int Rank(string? instrument) => instrument switch { "office" or "talks" => 2, "mission" or "dialogue" => 1, _ => 0 };

    /// <summary>True when <paramref name="loose"/> may mean <paramref name="exact"/>.</summary>
    public static bool Means(string loose, string exact) => loose switch
    {
        "office" => exact is "mission" or "liaison-office" or "information-office" or "embassy" or "consulate",
        "mission" => exact is "liaison-office",
        "talks" => exact is "dialogue",
        _ => false,
    };
}
