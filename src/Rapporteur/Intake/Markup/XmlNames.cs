namespace Rapporteur.Intake.Markup;

/// <summary>Names as documents write them, made the same whatever prefix stands for a vocabulary. What news is written in has no prefix;
/// the vocabularies that add to it have their usual one, declared or not.</summary>
internal sealed class XmlNames
{
    private static readonly (string Address, string Prefix)[] Vocabularies =
    [
        ("http://purl.org/rss/1.0/modules/content/", "content"), ("http://purl.org/dc/elements/1.1/", "dc"), ("http://purl.org/dc/terms/", "dcterms"),
        ("http://search.yahoo.com/mrss/", "media"), ("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"), ("http://www.w3.org/2005/atom", ""),
        ("http://purl.org/atom/ns#", ""), ("http://purl.org/rss/1.0/", ""), ("http://www.w3.org/1999/xhtml", ""), ("http://iptc.org/std/nar/2006-10-01/", ""),
        ("http://iptc.org/std/nitf/2006-10-18/", ""), ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", ""), ("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
    ];

    private static readonly string[] NoPrefix = ["atom", "rss", "xhtml", "html", "h", "nar", "nitf", "newsml", "rdf"];

    private readonly Dictionary<string, string> _declared = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a prefix was declared to stand for.</summary>
    public void Declare(ReadOnlySpan<char> prefix, ReadOnlySpan<char> address)
    {
        if (prefix.Length > 40 || _declared.Count > 100) return;
        foreach (var (known, meaning) in Vocabularies)
        {
            if (address.Trim().TrimEnd('/').Equals(known.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase)) _declared[prefix.ToString()] = meaning;
        }
    }

    /// <summary>The name without a prefix that says nothing.</summary>
    public string Of(ReadOnlySpan<char> written)
    {
        var colon = written.IndexOf(':');
        if (colon <= 0) return written.ToString();
        var prefix = written[..colon].ToString();
        var local = written[(colon + 1)..];
        if (_declared.TryGetValue(prefix, out var meaning)) return meaning.Length == 0 ? local.ToString() : string.Concat(meaning, ":", local);
        return NoPrefix.Contains(prefix, StringComparer.OrdinalIgnoreCase) ? local.ToString() : written.ToString();
    }
}
