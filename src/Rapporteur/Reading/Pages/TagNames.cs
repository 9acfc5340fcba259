using System.Collections.Frozen;

namespace Rapporteur.Reading.Pages;

/// <summary>Kinds of HTML elements, by what their content is.</summary>
internal static class TagNames
{
    /// <summary>Elements whose content is read up to their own closing tag and holds no text for readers.</summary>
    public static readonly FrozenSet<string> Silent = Set("script style textarea iframe noembed noframes xmp svg math object select template canvas video audio");

    /// <summary>Elements without content.</summary>
    public static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    /// <summary>Elements that close by themselves, so that their number says nothing about depth.</summary>
    public static readonly FrozenSet<string> SelfClosing = Set("p li dt dd tr td th thead tbody tfoot option optgroup html head body");

    /// <summary>Elements that stand on lines of their own.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
        + "header hgroup hr html legend li main menu nav noscript ol p pre search section summary table tbody td tfoot th thead tr ul");

    /// <summary>Attributes that are kept as they are.</summary>
    public static readonly FrozenSet<string> KeptAttributes = Set(
        "class id role itemprop itemtype property name rel type lang xml:lang hidden aria-hidden aria-label style http-equiv data-testid data-component");

    /// <summary>Attributes whose values are text that may be cited.</summary>
    public static readonly FrozenSet<string> CitedAttributes = Set("content datetime title");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
