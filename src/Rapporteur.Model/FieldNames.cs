using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>How one value of a report is called in records.</summary>
/// <param name="Value">The value, one of <see cref="FieldNames.Values"/>.</param>
/// <param name="Path">The name of the field; with dots where it lies inside others, as <c>source.name</c>.</param>
public sealed record FieldName(string Value, string Path);

/// <summary>How the fields of JSON records are called where they do not have the usual names.</summary>
/// <param name="Names">The names; a value may have several, the first that a record holds counts.</param>
public sealed record FieldNames(ImmutableArray<FieldName> Names)
{
    /// <summary>The values a record may give a report.</summary>
    public static ImmutableArray<string> Values { get; } =
        ["title", "text", "html", "summary", "published", "modified", "fetched", "author", "outlet", "section", "language", "address"];

    /// <summary>Names as one writes them in a call: <c>title=headline,text=body</c>. Null when they are not of this form or name no value.</summary>
    public static FieldNames? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var names = ImmutableArray.CreateBuilder<FieldName>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == part.Length - 1) return null;
            var name = new FieldName(part[..equals].Trim(), part[(equals + 1)..].Trim());
            if (!Values.Contains(name.Value) || name.Path.Length == 0) return null;
            names.Add(name);
        }

        return names.Count == 0 ? null : new FieldNames(names.DrainToImmutable());
    }

    /// <summary>The names as one writes them in a call.</summary>
    public override string ToString() => string.Join(',', Names.Select(n => n.Value + "=" + n.Path));
}
