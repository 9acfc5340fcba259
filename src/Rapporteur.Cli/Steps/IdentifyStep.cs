using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step identify</c>: a text in, its language out.</summary>
internal static class IdentifyStep
{
    /// <summary>The results for a record as lines of JSON, one for each report in it, and what was wrong with it.</summary>
    public static (ImmutableArray<byte[]> Lines, ImmutableArray<Diagnostic> Diagnostics) Lines(StepRecord record)
    {
        if (record.Text is { } text) return ([Line(record.Id, text)], []);

        // Of a page or a record of some other form the article in it is asked for; dates are not, so any day of reading will do.
        var read = Pipeline.Clean(new SourceFile(record.Id, record.Place, record.Bytes.GetValueOrDefault(), null), DateOnly.MaxValue);
        return ([.. read.Articles.Select(a => Line(read.Articles.Length == 1 ? record.Id : a.Name, a.Body() is { Length: > 0 } body ? body : a.Text))], read.Diagnostics);
    }

    private static byte[] Line(string id, string text)
    {
        var whole = LanguageReader.Identify(text);
        return StepOutput.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
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

    /// <summary>The result for a line of id, tab, text as a line of id, tab, code. A line without a tab is a text without an id.</summary>
    public static byte[] TableLine(byte[] line)
    {
        var tab = line.AsSpan().IndexOf((byte)'\t');
        var text = ArrayPool<char>.Shared.Rent(line.Length);
        var language = LanguageReader.Identify(text.AsSpan(0, Encoding.UTF8.GetChars(line.AsSpan(tab + 1), text))).Language;
        ArrayPool<char>.Shared.Return(text);
        return [.. line.AsSpan(0, Math.Max(0, tab)), (byte)'\t', .. Encoding.ASCII.GetBytes(language), (byte)'\n'];
    }
}
