using System.Collections.Immutable;
using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step numbers</c>: a text in, the numbers in it out.</summary>
internal static class NumbersStep
{
    private static readonly ImmutableArray<(string Name, NumberType Type)> Names =
    [
        ("number", NumberType.Number), ("ordinal", NumberType.Ordinal), ("percentage", NumberType.Percentage), ("numberrange", NumberType.Range),
        ("currency", NumberType.Currency), ("dimension", NumberType.Dimension), ("age", NumberType.Age),
    ];

    /// <summary>What the sorts of numbers are called.</summary>
    public static IEnumerable<string> Types => Names.Select(n => n.Name);

    /// <summary>The results for a record as lines of JSON, one for each report in it, and what was wrong with it.</summary>
    /// <param name="record">The record. A text without a language is read in the one it is identified as.</param>
    /// <param name="type">The sort to look for where the record names none, or null for all.</param>
    public static (ImmutableArray<byte[]> Lines, ImmutableArray<Diagnostic> Diagnostics) Lines(StepRecord record, string? type)
    {
        var only = TypeOf(record.Task) ?? TypeOf(type);
        if (record.Text is { } text) return ([Line(record.Id, record.Language ?? LanguageReader.Identify(text).Language, text, only)], []);

        var read = Pipeline.Clean(new SourceFile(record.Id, record.Place, record.Bytes.GetValueOrDefault(), null), DateOnly.MaxValue);
        return ([.. read.Articles.Select(a => Line(read.Articles.Length == 1 ? record.Id : a.Name, a.Language, a.Text, only))], read.Diagnostics);
    }

    private static NumberType? TypeOf(string? name)
    {
        foreach (var (known, type) in Names)
        {
            if (known == name) return type;
        }

        return null;
    }

    private static byte[] Line(string id, string language, string text, NumberType? only) => StepOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("lang", language);
        json.WriteStartArray("numbers");
        var (at, characters) = (0, 0);
        foreach (var number in Pipeline.Numbers(text, language, only))
        {
            characters += Characters(text.AsSpan(at, number.Span.Start - at));
            at = number.Span.Start;
            Write(json, number, characters, text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, NumberExpression number, int start, string text)
    {
        var words = text.AsSpan(number.Span.Start, number.Span.Length);
        json.WriteStartObject();
        json.WriteNumber("start", start);
        json.WriteNumber("end", start + Characters(words));
        json.WriteString("text", words);
        json.WriteString("type", Names.First(n => n.Type == number.Type).Name);
        json.WriteString("value", number.Value);
        if (number.Unit is { } unit) json.WriteString("unit", unit);
        if (number.Currency is { } currency) json.WriteString("iso", currency);
        json.WriteEndObject();
    }

    // Data sets count characters, of which some are two units of UTF-16.
    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit)) count--;
        }

        return count;
    }
}
