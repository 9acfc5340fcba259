using System.Globalization;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake.Records;

/// <summary>Resolves the escapes of JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The text of a string or the signs of a number.</summary>
    public static TracedText Of(TracedText source, JsonNode node)
    {
        var builder = new TracedBuilder(source.Origin.EncodingName);
        for (var at = node.Span.Start; at < node.Span.End;)
        {
            var next = node.IsText ? source.Text.AsSpan(at, node.Span.End - at).IndexOf('\\') : -1;
            var stop = next < 0 ? node.Span.End : at + next;
            if (stop > at) builder.Add(source, Span.Between(at, stop));
            at = stop;
            if (at < node.Span.End) at = AddEscape(builder, source, Span.Between(at, node.Span.End));
        }

        return builder.Make();
    }

    private static int AddEscape(TracedBuilder builder, TracedText source, Span rest)
    {
        if (rest.Length < 2) return rest.End;
        var sign = source.Text[rest.Start + 1];
        if (sign != 'u')
        {
            var plain = sign switch { 'n' => "\n", 'r' => "\r", 't' => "\t", 'b' or 'f' => " ", _ => sign.ToString() };
            builder.AddInstead(plain, source, new Span(rest.Start, 2));
            return rest.Start + 2;
        }

        if (Unit(source.Text, rest) is not { } unit) return Math.Min(rest.End, rest.Start + 2);
        var low = char.IsHighSurrogate(unit) ? Unit(source.Text, Span.Between(Math.Min(rest.End, rest.Start + 6), rest.End)) : null;
        if (low is { } second && char.IsLowSurrogate(second))
        {
            builder.AddInstead(new string([unit, second]), source, new Span(rest.Start, 12));
            return rest.Start + 12;
        }

        if (unit >= ' ' || unit is '\t' or '\n' or '\r') builder.AddInstead(char.IsSurrogate(unit) ? "\uFFFD" : unit.ToString(), source, new Span(rest.Start, 6));
        return rest.Start + 6;
    }

    private static char? Unit(string text, Span at) => at.Length >= 6 && text[at.Start] == '\\' && text[at.Start + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at.Start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
