using System.Collections.Immutable;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>A name a page gives as an author.</summary>
/// <param name="Value">The name and the words it rests on.</param>
/// <param name="Shape">What it looks like.</param>
internal readonly record struct StatedName(PageValue Value, NameShape Shape)
{
    /// <summary>Letters and digits in lower case: equal names are one.</summary>
    public string Key { get; } = string.Concat(Value.Text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>The authors a page gives in one place.</summary>
/// <param name="Names">The names, in order.</param>
/// <param name="Source">How they are stated: a key of the table of evidence, such as <c>json-person</c>.</param>
internal sealed record AuthorStatement(ImmutableArray<StatedName> Names, string Source)
{
    /// <summary>Where.</summary>
    public Zone Zone { get; init; }

    /// <summary>Order of the block that shows it; 0 in markup.</summary>
    public int Order { get; init; }

    /// <summary>True where it stands in what is called as things around an article are.</summary>
    public bool IsAround { get; init; }

    /// <summary>True for the first of its source and zone.</summary>
    public bool IsFirst { get; init; }

    /// <summary>True when words such as "by" open it.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>True when words such as "photo" open it.</summary>
    public bool IsOfOthers { get; init; }

    /// <summary>True when a date stands in the same block.</summary>
    public bool IsDated { get; init; }

    /// <summary>True when it names the site.</summary>
    public bool IsSite { get; init; }

    /// <summary>The kinds of places that may agree independently: data script, markup, visible text.</summary>
    public string Witness => Source[..Source.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>Same names, whatever their order.</summary>
    public string Key { get; init; } = KeyOf(Names);

    /// <summary>The key of some names.</summary>
    public static string KeyOf(ImmutableArray<StatedName> names) => string.Join('|', names.Select(n => n.Key).Order(StringComparer.Ordinal));

    /// <summary>What of it is weighed.</summary>
    public IEnumerable<string> Evidence()
    {
        yield return "source:" + Source;
        if (Zone != Zone.Markup) yield return "zone:" + Zone;
        if (Zone != Zone.Markup && IsAround) yield return "around";
        if (IsFirst) yield return "first:" + Source;
        if (IsLabelled) yield return "labelled";
        if (IsOfOthers) yield return "of-others";
        if (IsDated) yield return "dated";
        if (IsSite) yield return "site";
        yield return Names.Length switch { 1 => "one", 2 => "two", 3 => "three", _ => "many" };
        if (Names.Any(n => n.Shape == NameShape.Single)) yield return "single";
        if (Names.Any(n => n.Shape == NameShape.Desk)) yield return "desk";
    }
}
