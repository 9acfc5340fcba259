using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step identify</c>: a text in, its language out.</summary>
internal static class IdentifyStep
{
    /// <summary>The result for a record as a line of JSON.</summary>
    public static byte[] Line(StepRecord record)
    {
        var text = record.Text ?? BodyOf(record);
        var whole = LanguageReader.Identify(text);
        return StepOutput.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            json.WriteString("language", whole.Language);
            json.WriteNumber("confidence", Math.Round(whole.Confidence, 3));
            WriteParts(json, LanguageReader.Parts(text));
            json.WriteEndObject();
        });
    }

    /// <summary>Writes the parts of a text in several languages; nothing for a text in one.</summary>
    public static void WriteParts(Utf8JsonWriter json, ImmutableArray<LanguagePart> parts)
    {
        if (parts.Length < 2) return;
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            json.WriteNumber("start", part.Span.Start);
            json.WriteNumber("length", part.Span.Length);
            json.WriteString("language", part.Language);
            json.WriteNumber("confidence", Math.Round(part.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // Of a page or a record of some other form the article in it is asked for; dates are not, so any day of reading will do.
    private static string BodyOf(StepRecord record)
    {
        var bytes = record.Bytes.GetValueOrDefault();
        var article = Pipeline.Clean(new SourceFile(record.Id, record.Place, bytes, null), DateOnly.MaxValue).Articles.FirstOrDefault();
        return article?.Body() is { Length: > 0 } body ? body : article?.Text ?? Encoding.UTF8.GetString(bytes.Span);
    }

    /// <summary>The result for a line of id, tab, text as a line of id, tab, code. A line without a tab is a text without an id.</summary>
    public static byte[] TableLine(byte[] line)
    {
        var tab = line.AsSpan().IndexOf((byte)'\t');
        var language = LanguageReader.Identify(Encoding.UTF8.GetString(line.AsSpan(tab + 1))).Language;
        return [.. line.AsSpan(0, Math.Max(0, tab)), (byte)'\t', .. Encoding.ASCII.GetBytes(language), (byte)'\n'];
    }
}
