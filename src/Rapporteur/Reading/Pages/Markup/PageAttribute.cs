using System.Collections.Frozen;

namespace Rapporteur.Reading.Pages.Markup;

/// <summary>The attributes that are looked at; all others are passed over.</summary>
internal static class AttributeNames
{
    private static readonly string[] Names =
        ("class id role itemprop itemtype property name rel type lang xml:lang hidden aria-hidden aria-label style http-equiv data-testid data-component content datetime title href pubdate alt "
        + "typeof data-type data-qa data-module").Split(' ');

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> Numbers =
        Names.ToFrozenDictionary(static n => n, static n => (byte)Array.IndexOf(Names, n), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number of <c>class</c>.</summary>
    public const byte Class = 0;

    /// <summary>The number of <c>id</c>.</summary>
    public const byte Id = 1;

    /// <summary>The number of <c>itemprop</c>.</summary>
    public const byte Property = 3;

    /// <summary>The number of <c>hidden</c>.</summary>
    public static readonly byte Hidden = NumberOf("hidden")!.Value;

    /// <summary>The number of <c>style</c>.</summary>
    public static readonly byte Style = NumberOf("style")!.Value;

    /// <summary>The number of a name, or null when it is not looked at.</summary>
    public static byte? NumberOf(ReadOnlySpan<char> name) => Numbers.TryGetValue(name, out var number) ? number : null;
}

/// <summary>An attribute of an element.</summary>
/// <param name="Name">The number of its name.</param>
/// <param name="Value">Its value in the source; empty when it has none.</param>
internal readonly record struct PageAttribute(byte Name, PageRun Value);
