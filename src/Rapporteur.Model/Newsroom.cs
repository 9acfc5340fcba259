using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>A newsroom that writes for several outlets: their reports of one event are one line of reporting.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Hosts">Host names of its outlets, without <c>www.</c>, in lower case.</param>
/// <param name="Outlets">Names of its outlets as they are printed.</param>
public sealed record Newsroom(string Name, ImmutableArray<string> Hosts, ImmutableArray<string> Outlets)
{
    /// <summary>Reads a row of a table: name, state (not read), hosts and outlets, each parted by <c> | </c>; null when it has no four
    /// fields or names nothing.</summary>
    /// <param name="fields">The fields of the row.</param>
    public static Newsroom? Of(IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        if (fields.Count < 4 || fields[0].Trim().Length == 0) return null;
        var (hosts, outlets) = (Parts(fields[2]), Parts(fields[3]));
        return hosts.IsEmpty && outlets.IsEmpty ? null : new Newsroom(fields[0].Trim(), hosts, outlets);
    }

    private static ImmutableArray<string> Parts(string field) => [.. field.Split('|').Select(p => p.Trim()).Where(p => p.Length > 0)];
}
