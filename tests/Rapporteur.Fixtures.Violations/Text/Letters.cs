namespace Violations.Text;

internal static class Letters
{
    public static readonly string? None = null;
}

// R2: what the rooms share may know none of them.
internal static class KnowsARoom
{
    public static int Call() => Violations.Matching.Matcher.Count();
}
