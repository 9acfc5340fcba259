using System.Text;

namespace Rapporteur.Text;

/// <summary>Encodings by name, without registering anything for the whole process.</summary>
internal static class CodePages
{
    /// <summary>The encoding of an IANA name, or null when it is not known.</summary>
    public static Encoding? Of(string name)
    {
        if (CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page) return page;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
