using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Json;

/// <summary>JSON as all commands write it: indented, lines ended by a line feed, text of any script as it is.</summary>
internal static class JsonText
{
    private const string Person = "PERSON:";
    private const string Place = "PLACE:";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What the writing function writes, with a line feed at its end.</summary>
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options)) write(json);
        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) + "\n";
    }

    /// <summary>A field of a fact: numbers as numbers, everything else as text.</summary>
    public static void WriteField(this Utf8JsonWriter json, string name, Field field, string? value)
    {
        if (field is Field.Quantity or Field.From or Field.To) json.WriteNumberOrText(name, value);
        else json.WriteString(name, Plain(value));
    }

    /// <summary>A number where the value is one, else text.</summary>
    public static void WriteNumberOrText(this Utf8JsonWriter json, string name, string? value)
    {
        // Divided by one with all its decimals a decimal loses the zeros it was read with: 20.0 is 20.
        if (decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) json.WriteNumber(name, number / 1.000000000000000000000000000m);
        else json.WriteString(name, value);
    }

    /// <summary>A name as the outside knows it: <c>PERSON:</c> stays, <c>PLACE:</c> is our own.</summary>
    public static string? Plain(string? value) => value is not null && value.StartsWith(Place, StringComparison.Ordinal) ? value[Place.Length..] : value;

    /// <summary>A speaker by name alone.</summary>
    public static string? Speaker(string? value) => value is not null && value.StartsWith(Person, StringComparison.Ordinal) ? value[Person.Length..] : Plain(value);

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void WriteCounts(this Utf8JsonWriter json, Counts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("outlets", counts.Outlets);
        json.WriteNumber("lines", counts.Lines);
        json.WriteNumber("speakers", counts.Speakers);
        json.WriteEndObject();
    }

    /// <summary>Words of a report: which report, where they start, how long they are, and the words.</summary>
    public static void WriteWords(this Utf8JsonWriter json, Article article, Span span)
    {
        json.WriteString("file", article.Name);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("length", span.Length);
        json.WriteString("text", span.In(article.Text));
    }

    /// <summary>A kind in lower case with hyphens: <c>LaterUpdate</c> as <c>later-update</c>.</summary>
    public static string Kind<T>(T kind)
        where T : struct, Enum
    {
        var name = kind.ToString();
        var text = new StringBuilder(name.Length + 2);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
