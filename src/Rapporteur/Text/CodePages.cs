using System.Collections.Concurrent;
using System.Text;

namespace Rapporteur.Text;

/// <summary>Encodings by name, without registering anything for the whole process.</summary>
internal static class CodePages
{
    private static readonly ConcurrentDictionary<string, Encoding> Known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The encoding of an IANA name, or null when it is not known.</summary>
    public static Encoding? Of(string name)
    {
        if (Known.TryGetValue(name, out var known)) return known;

        // Only what is found is kept: pages may declare any number of names that are none.
        return Find(name) is { } found ? Known.GetOrAdd(name, found) : null;
    }

    private static Encoding? Find(string name)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page) return page;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception cause) when (cause is ArgumentException or NotSupportedException)
        {
            // UTF-7 is known and refused: it is only written to deceive.
            return null;
        }
    }
}
