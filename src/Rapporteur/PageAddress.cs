using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur;

/// <summary>Makes of the addresses one page goes by the one that is the same for all its versions.</summary>
internal static class PageAddress
{
    private const int Longest = 2000;

    private static readonly Lazy<ImmutableArray<string>> Tracking = new(static () => [.. DataFile.Rows("rules/tracking.tsv").Select(r => r[0])]);

    /// <summary>The address a page gives itself, unless it is that of a whole site, as careless pages do; else the one it was found at. Without
    /// scheme, fragment and what only tells where a reader came from. Null when there is none.</summary>
    /// <param name="canonical">The address the page gives itself, or null.</param>
    /// <param name="found">The address or lasting name it was found by, or null.</param>
    public static string? Of(string? canonical, string? found)
    {
        var stated = Plain(canonical, isStated: true);
        var met = Plain(found, isStated: false);
        return stated is not null && (met is null || SiteOf(stated) == SiteOf(met)) ? stated : met;
    }

    /// <summary>The address or lasting name a report was found by, or null; careless feeds lead from every entry to the whole site, which is the
    /// address of none.</summary>
    public static string? Found(Article article) => article.IsEntry && Uri.TryCreate(article.Address, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" && address.AbsolutePath.Length <= 1 && address.Query.Length == 0 ? null : article.Address;

    // The last two parts of the host: a page taken over from another site names that site, and is a page of its own.
    private static string SiteOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return address;
        var parts = uri.Host.Split('.');
        return string.Join('.', parts.TakeLast(2));
    }

    private static string? Plain(string? written, bool isStated)
    {
        if (written is not { Length: > 0 and < Longest } || !Uri.TryCreate(written.Trim(), UriKind.Absolute, out var address)) return null;
        if (address.Scheme is not ("http" or "https")) return isStated ? null : written.Trim();
        var path = address.AbsolutePath.TrimEnd('/');
        var query = Query(address.Query);
        if (isStated && path.Length == 0 && query.Length == 0) return null;
        var host = HostOf(address);
        if (host.StartsWith("www.", StringComparison.Ordinal)) host = host[4..];
        return "https://" + host + (address.IsDefaultPort ? "" : ":" + address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)) + (path.Length == 0 ? "/" : path) + query;
    }

    // A broken sign in a host passes for an address until its name is asked for; then the name stands as it is written.
    private static string HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return address.Host;
        }
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !IsTracking(p)).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? parameter : parameter[..equals];
        foreach (var known in Tracking.Value)
        {
            if (known[^1] == '*' ? name.StartsWith(known.AsSpan(0, known.Length - 1), StringComparison.OrdinalIgnoreCase) : name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
