using System.Collections.Frozen;

namespace Rapporteur.Reading.Pages.Markup;

/// <summary>What holds of the elements of a name.</summary>
[Flags]
internal enum TagTrait : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It has no content.</summary>
    Void = 1,

    /// <summary>It stands on lines of its own.</summary>
    Block = 2,

    /// <summary>The end of an inline element does not reach out of it.</summary>
    Special = 4,

    /// <summary>Its start closes an open paragraph.</summary>
    EndsParagraph = 8,

    /// <summary>Its content is text up to its own end tag.</summary>
    RawText = 16,

    /// <summary>Its content is passed over up to its own end tag.</summary>
    Skipped = 32,

    /// <summary>Nothing open around it is closed by what it holds.</summary>
    Scope = 64,

    /// <summary>It closes by itself, so that the number of its starts says nothing about depth.</summary>
    SelfClosing = 128,

    /// <summary>It may stand in the head.</summary>
    Head = 256,

    /// <summary>What it holds is not shown.</summary>
    Unseen = 512,

    /// <summary>A heading.</summary>
    Heading = 1024,
}

/// <summary>Names of elements and what holds of them.</summary>
internal static class TagTraits
{
    private static readonly FrozenDictionary<string, PageTag> Names =
        Enum.GetValues<PageTag>().Where(static t => t > PageTag.Other).ToFrozenDictionary(NameOf, static t => t, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, PageTag>.AlternateLookup<ReadOnlySpan<char>> ByName = Names.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] Words = [.. Enum.GetValues<PageTag>().Select(NameOf)];
    private static readonly TagTrait[] Traits = Gather();

    /// <summary>The element of a name, in whatever case.</summary>
    public static PageTag Of(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : PageTag.Other;

    /// <summary>The name in lower case.</summary>
    public static string Name(this PageTag tag) => Words[(int)tag];

    /// <summary>True when at least one of the traits holds.</summary>
    public static bool Is(this PageTag tag, TagTrait trait) => (Traits[(int)tag] & trait) != 0;

    /// <summary>1 to 6 for a heading, otherwise 0.</summary>
    public static int HeadingLevel(this PageTag tag) => tag is >= PageTag.H1 and <= PageTag.H6 ? tag - PageTag.H1 + 1 : 0;

    private static string NameOf(PageTag tag) => tag.ToString().ToLowerInvariant();

    private static TagTrait[] Gather()
    {
        var traits = new TagTrait[Enum.GetValues<PageTag>().Length];
        Add(TagTrait.Void, "area base br col embed frame hr img input link meta param source track wbr");
        Add(TagTrait.Block,
            "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
            + "header hgroup hr html legend li listing main menu nav noscript ol p plaintext pre search section summary table tbody td tfoot th thead tr ul");
        Add(TagTrait.Special,
            "address applet article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
            + "head header hgroup html li listing main marquee menu nav noscript object ol p plaintext pre search section summary table tbody td tfoot th thead tr ul");
        Add(TagTrait.EndsParagraph,
            "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p "
            + "plaintext pre search section summary table ul xmp");
        Add(TagTrait.RawText, "script style title");
        Add(TagTrait.Skipped, "textarea iframe noembed noframes xmp svg math object select template canvas video audio");
        Add(TagTrait.Scope, "applet caption html marquee object table td th body");
        Add(TagTrait.SelfClosing, "p li dt dd tr td th thead tbody tfoot option optgroup html head body");
        Add(TagTrait.Head, "meta link title script style base noscript template head html");
        Add(TagTrait.Unseen, "script style title noscript template button head datalist");
        Add(TagTrait.Heading, "h1 h2 h3 h4 h5 h6");
        return traits;

        void Add(TagTrait trait, string names)
        {
            foreach (var name in names.Split(' ')) traits[(int)Names[name]] |= trait;
        }
    }
}
