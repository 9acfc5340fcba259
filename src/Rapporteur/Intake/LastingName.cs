namespace Rapporteur.Intake;

/// <summary>Tells what names a report for good from what is only a number in some list.</summary>
internal static class LastingName
{
    private const int Longest = 2000;

    /// <summary>The address or name, or null when it is none: an address of the web, a URN, the id of a mail.</summary>
    public static string? Of(string? written)
    {
        var name = written?.Trim();
        if (name is not { Length: > 3 and < Longest }) return null;
        if (name[0] == '<' && name[^1] == '>' && name.Contains('@', StringComparison.Ordinal)) return "mid:" + name[1..^1];
        return IsWeb(name) || name.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("tag:", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    /// <summary>True for an address of the web.</summary>
    public static bool IsWeb(string name) => name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
