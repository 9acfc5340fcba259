namespace Rapporteur.Reconciling.Joining;

/// <summary>Which instruments a less exact word may stand for.</summary>
internal static class Loosely
{
    /// <summary>True for a word that may stand for a more exact one.</summary>
    public static bool IsLoose(string? instrument) => instrument is "office" or "mission" or "dialogue" or "talks" or "trade";

    /// <summary>True when <paramref name="loose"/> may mean <paramref name="exact"/>.</summary>
    public static bool Means(string loose, string exact) => loose switch
    {
        "office" => exact is "mission" or "liaison-office" or "information-office" or "embassy" or "consulate",
        "mission" => exact is "liaison-office",
        "talks" => exact is "dialogue",
        _ => false,
    };
}
