using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Intake.Markup;

/// <summary>Takes text and markup out of the elements of a document.</summary>
/// <param name="source">The source of the document.</param>
internal sealed class XmlText(TracedText source)
{
    private const int LongestReference = 12;

    private static readonly SearchValues<char> Interesting = SearchValues.Create(
        "&\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(static () => DataFile.Rows("rules/character-names.tsv")
        .ToFrozenDictionary(r => r[0], r => char.ConvertFromUtf32(int.Parse(r[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)), StringComparer.Ordinal));

    private static readonly FrozenSet<string> Void = new[] { "BR", "HR", "img", "wbr", "input", "meta", "link" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The source of the document.</summary>
    public TracedText Source => source;

    /// <summary>All text in an element, or null when there is no element or no text.</summary>
    public TracedText? Plain(XmlElement? element)
    {
        if (element is null) return null;
        var builder = new TracedBuilder(source.Origin.EncodingName);
        AddPlain(builder, element);
        return builder.Make().Trim() is { Text.Length: > 0 } text ? text : null;
    }

    /// <summary>The text of an element as a value that is markup where it looks so or holds elements.</summary>
    /// <param name="element">The element.</param>
    /// <param name="isMarkup">True or false when the element says so, null when it is to be told from the text.</param>
    /// <param name="rename">Gives elements other names; null leaves one out with all in it.</param>
    public EntryText? Value(XmlElement? element, bool? isMarkup = null, Func<XmlElement, string?>? rename = null)
    {
        if (element is null) return null;
        if (element.Elements.Any())
        {
            var inner = new TracedBuilder(source.Origin.EncodingName);
            AddMarkup(inner, element, rename ?? (e => e.Name));
            return new EntryText(inner.Make(), true);
        }

        return Plain(element) is { } text ? new EntryText(text, isMarkup ?? MarkupText.IsLikely(text.Text)) : null;
    }

    /// <summary>The value of an attribute, or null.</summary>
    public TracedText? Attribute(XmlElement? element, string name)
    {
        if (element?.Attribute(name) is not { } value) return null;
        var builder = new TracedBuilder(source.Origin.EncodingName);
        AddDecoded(builder, value);
        return builder.Make().Trim() is { Text.Length: > 0 } text ? text : null;
    }

    private void AddPlain(TracedBuilder builder, XmlElement element)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is { } inner) AddPlain(builder, inner);
            else if (node.IsLiteral) builder.Add(source, node.Text);
            else AddDecoded(builder, node.Text);
        }
    }

    private void AddMarkup(TracedBuilder builder, XmlElement element, Func<XmlElement, string?> rename)
    {
        foreach (var node in element.Nodes)
        {
            if (node.Element is not { } inner)
            {
                if (node.IsLiteral) builder.AddEscaped(source, node.Text);
                else builder.Add(source, node.Text);
                continue;
            }

            if (rename(inner) is not { } name) continue;
            builder.Add("<").Add(name);
            foreach (var attribute in inner.Attributes)
            {
                if (!attribute.Name.StartsWith("xmlns", StringComparison.Ordinal)) builder.Add(" ").Add(attribute.Name).Add("=\"").Add(source, attribute.Value).Add("\"");
            }

            builder.Add(">");
            if (Void.Contains(name)) continue;
            AddMarkup(builder, inner, rename);
            builder.Add("</").Add(name).Add(">");
        }
    }

    private void AddDecoded(TracedBuilder builder, Span text)
    {
        for (var at = text.Start; at < text.End;)
        {
            var next = source.Text.AsSpan(at, text.End - at).IndexOfAny(Interesting);
            var stop = next < 0 ? text.End : at + next;
            if (stop > at) builder.Add(source, Span.Between(at, stop));
            if (stop >= text.End) return;
            at = source.Text[stop] == '&' ? AddReference(builder, stop, text.End) : stop + 1;
        }
    }

    private int AddReference(TracedBuilder builder, int at, int end)
    {
        var stop = source.Text.AsSpan(at, Math.Min(end - at, LongestReference)).IndexOf(';');
        if (stop > 1 && Resolve(source.Text.AsSpan(at + 1, stop - 1)) is { } signs)
        {
            builder.AddInstead(signs, source, new Span(at, stop + 1));
            return at + stop + 1;
        }

        builder.Add(source, new Span(at, 1));
        return at + 1;
    }

    private static string? Resolve(ReadOnlySpan<char> name)
    {
        if (name[0] != '#') return name is "apos" ? "'" : Names.Value.GetValueOrDefault(name.ToString());
        var isHexadecimal = name.Length > 1 && name[1] is 'x' or 'X';
        var digits = name[(isHexadecimal ? 2 : 1)..];
        return int.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code) && (code >= 0x20 || code is '\t' or '\n' or '\r') ? char.ConvertFromUtf32(code) : null;
    }
}
