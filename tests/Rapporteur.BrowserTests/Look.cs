namespace Rapporteur.BrowserTests;

/// <summary>How a reader looks at a page.</summary>
/// <param name="Width">Width of the window in CSS pixels.</param>
/// <param name="IsDark">True when a dark page is preferred.</param>
/// <param name="HasScript">False when scripts do not run.</param>
public sealed record Look(int Width, bool IsDark, bool HasScript)
{
    public const int Wide = 1280;
    public const int Narrow = 390;

    /// <summary>Wide and narrow, light and dark, with script and without.</summary>
    public static IEnumerable<Look> All =>
        from width in (int[])[Wide, Narrow]
        from dark in (bool[])[false, true]
        from script in (bool[])[true, false]
        select new Look(width, dark, script);

    public override string ToString() => $"{Width} px, {(IsDark ? "dark" : "light")}, {(HasScript ? "with" : "without")} script";
}
