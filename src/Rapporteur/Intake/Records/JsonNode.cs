using Rapporteur.Model;

namespace Rapporteur.Intake.Records;

/// <summary>A value of a JSON document and where it stands in the source.</summary>
/// <param name="span">Where it stands; for a string without its quotation marks.</param>
internal sealed class JsonNode(Span span)
{
    /// <summary>Where it stands.</summary>
    public Span Span { get; set; } = span;

    /// <summary>True for a string.</summary>
    public bool IsText { get; init; }

    /// <summary>The members of an object, or null.</summary>
    public List<(string Name, JsonNode Value)>? Members { get; init; }

    /// <summary>The elements of a list, or null.</summary>
    public List<JsonNode>? Elements { get; init; }

    /// <summary>False when the source ended before it.</summary>
    public bool IsClosed { get; set; } = true;

    /// <summary>The member whose name is this one when capitals, hyphens and underscores are left out, or null.</summary>
    public JsonNode? this[ReadOnlySpan<char> name]
    {
        get
        {
            if (Members is null) return null;
            foreach (var (own, value) in Members)
            {
                if (IsSame(own, name)) return value;
            }

            return null;
        }
    }

    private static bool IsSame(string own, ReadOnlySpan<char> name)
    {
        var at = 0;
        foreach (var c in own)
        {
            if (c is '_' or '-') continue;
            while (at < name.Length && name[at] is '_' or '-') at++;
            if (at >= name.Length || char.ToLowerInvariant(c) != char.ToLowerInvariant(name[at])) return false;
            at++;
        }

        while (at < name.Length && name[at] is '_' or '-') at++;
        return at == name.Length;
    }
}
