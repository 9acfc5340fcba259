using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Tells which newsroom a report comes from, where that newsroom is known to write for several outlets.</summary>
internal sealed class NewsroomTable
{
    private const string File = "entities/owners.tsv";
    private static readonly Lazy<Newsroom[]> s_builtIn = new(() => [.. DataFile.Rows(File).Select(r => Newsroom.Of(r)).OfType<Newsroom>()]);
    private readonly Dictionary<string, string> _byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _byOutlet = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The table built in, and what the user adds; the user's word stands first.</summary>
    public NewsroomTable(IEnumerable<Newsroom> own)
    {
        foreach (var newsroom in own.Concat(s_builtIn.Value))
        {
            foreach (var host in newsroom.Hosts) _byHost.TryAdd(host, newsroom.Name);
            foreach (var outlet in newsroom.Outlets) _byOutlet.TryAdd(outlet, newsroom.Name);
        }
    }

    /// <summary>The newsroom and the outlet of a report; null when the newsroom is not known.</summary>
    public (string Newsroom, string Outlet)? Of(Article article)
    {
        if (article.Outlet?.Value is { } outlet && _byOutlet.TryGetValue(outlet.Trim(), out var byName)) return (byName, outlet.Trim());
        foreach (var address in new[] { article.Address, article.FoundAt, article.Location })
        {
            if (HostOf(address) is { } host && Known(host) is { } found) return found;
        }

        return null;
    }

    // A host is known by itself or by what stands behind its first stops.
    private (string Newsroom, string Outlet)? Known(string host)
    {
        for (var part = host; part.Contains('.', StringComparison.Ordinal); part = part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (_byHost.TryGetValue(part, out var newsroom)) return (newsroom, part);
        }

        return null;
    }

    private static string? HostOf(string? address)
    {
        if (address is null) return null;
        var start = address.IndexOf("//", StringComparison.Ordinal);
        if (start < 0) return null;
        var rest = address.AsSpan(start + 2);
        var end = rest.IndexOfAny('/', '?', ':');
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}
