using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Cli.Steps;

/// <summary>Reads one line of JSON as a record. Names are those of the data sets and of common dumps; what is missing is null.</summary>
internal static class StepLine
{
    private static readonly string[] TextNames = ["text", "body", "articleBody", "content", "body_text"];
    private static readonly string[] PageNames = ["html", "page", "body_html", "body_xhtml"];
    private static readonly string[] TitleNames = ["title", "headline"];
    private static readonly string[] LanguageNames = ["lang", "language"];
    private static readonly string[] DateNames = ["date", "dct", "published", "versioncreated"];
    private static readonly string[] TaskNames = ["task"];
    private static readonly string[] IdNames = ["id", "uri", "url"];

    /// <summary>The record, or null when the line is not a JSON object with a text or a page in it.</summary>
    /// <param name="line">The bytes of the line.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="file">The file it stands in.</param>
    public static StepRecord? Read(ReadOnlyMemory<byte> line, int number, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement, number, file) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The record an object stands for, or null.</summary>
    public static StepRecord? Read(JsonElement json, int number, string file)
    {
        var text = First(json, TextNames);
        var page = First(json, PageNames);
        if (text is null && page is null) return null;
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{number}");
        return new StepRecord(First(json, IdNames) ?? number.ToString(CultureInfo.InvariantCulture), place)
        {
            Text = page is null ? text : null,
            Bytes = page is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(page),
            Title = First(json, TitleNames),
            Language = First(json, LanguageNames),
            Date = First(json, DateNames),
            Task = First(json, TaskNames),
        };
    }

    private static string? First(JsonElement json, string[] names)
    {
        foreach (var name in names)
        {
            if (!json.TryGetProperty(name, out var value)) continue;
            if (value.ValueKind == JsonValueKind.String) return Sound(value);
            if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        }

        return null;
    }

    // Half a surrogate pair cannot be read as text.
    private static string? Sound(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
