using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rapporteur.Model;

namespace Rapporteur.Io.Stores;

/// <summary>What a story holds beside its articles and facts, which have rows of their own.</summary>
internal sealed record StoryDocument(
    ImmutableArray<Family> Families,
    ImmutableArray<string> Reasons,
    ImmutableArray<Utterance> Quotes,
    ImmutableArray<RegisterEntry> Register)
{
    public ImmutableArray<StoryJoin> Joins { get; init; } = [];

    public ImmutableArray<StoryLink> Links { get; init; } = [];

    public ImmutableArray<string> NearMisses { get; init; } = [];
}

/// <summary>
/// The derived content as documents in the store. Their form may change with any build: a store that another build has
/// written is built again from its reports, so no old document is ever read.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(SpanConverter), typeof(ReportIdConverter), typeof(EdtfConverter)])]
[JsonSerializable(typeof(StoryDocument))]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(RegisterEntry))]
internal sealed partial class Documents : JsonSerializerContext
{
    /// <summary>Documents as they stand in the store: text in any script is written as it is.</summary>
    public static Documents Form => field ??= new Documents(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>A span as its start and its length: <c>"12+5"</c>.</summary>
internal sealed class SpanConverter : JsonConverter<Span>
{
    public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        return new Span(Number(text.AsSpan(0, plus)), Number(text.AsSpan(plus + 1)));
    }

    public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Start}+{value.Length}"));

    private static int Number(ReadOnlySpan<char> digits) =>
        int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A report's id as its digits.</summary>
internal sealed class ReportIdConverter : JsonConverter<ReportId>
{
    public override ReportId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, ReportId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>A date in its EDTF form.</summary>
internal sealed class EdtfConverter : JsonConverter<Edtf>
{
    public override Edtf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Edtf.Parse(reader.GetString()) ?? throw new JsonException("A date in the store is not of its form.");

    public override void Write(Utf8JsonWriter writer, Edtf value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
