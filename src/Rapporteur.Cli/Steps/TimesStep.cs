using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step times</c>: a text in, its time expressions out.</summary>
internal static class TimesStep
{
    /// <summary>The results for a record as lines of JSON, one for each report in it, and what was wrong with it.</summary>
    public static (ImmutableArray<byte[]> Lines, ImmutableArray<Diagnostic> Diagnostics) Lines(StepRecord record, TimeLooking looking, DateOnly today)
    {
        if (record.Text is { } text)
        {
            var moment = Moment(record.Date);
            var language = record.Language ?? LanguageReader.Identify(text).Language;
            return ([Line(record.Id, language, text, Pipeline.Times(text, language, moment, looking))],
                moment is null && record.Date is { Length: > 0 } ? [DiagnosticCodes.Make(DiagnosticCodes.BadLine, record.Place, $"The date {record.Date} cannot be read; times are told without it.")] : []);
        }

        var read = Pipeline.Clean(new SourceFile(record.Id, record.Place, record.Bytes.GetValueOrDefault(), null), today);
        return ([.. read.Articles.Select(a => Of(read.Articles.Length == 1 ? record.Id : a.Name, a, looking))], read.Diagnostics);
    }

    private static byte[] Of(string id, Article article, TimeLooking looking)
    {
        var moment = article.Published?.Value is { } day ? day.First.ToDateTime(TimeOnly.MinValue) : default(DateTime?);
        return Line(id, article.Language, article.Text, Pipeline.Times(article.Text, article.Language, moment, looking));
    }

    /// <summary>A date, or a date and a time of day; null when it is neither. The zone is left aside: the text speaks of the clock of its place.</summary>
    private static DateTime? Moment(string? written)
    {
        if (written is null || written.Length < 10) return null;
        if (!DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var clock = written.Length > 11 ? written[11..Math.Min(written.Length, 19)] : "";
        return TimeOnly.TryParse(clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? day.ToDateTime(time) : day.ToDateTime(TimeOnly.MinValue);
    }

    private static byte[] Line(string id, string language, string text, ImmutableArray<Timex> times) => StepOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("lang", language);
        json.WriteStartArray("timex");
        var places = new CodePoints(text);
        foreach (var time in times) Write(json, time, text, places);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Timex time, string text, CodePoints places)
    {
        json.WriteStartObject();
        json.WriteNumber("start", places.Before(time.Span.Start));
        json.WriteNumber("end", places.Before(time.Span.End));
        json.WriteString("text", time.Span.In(text));
        json.WriteString("type", time.Type switch { TimexType.Date => "DATE", TimexType.Time => "TIME", TimexType.Duration => "DURATION", _ => "SET" });
        json.WriteString("value", time.Value);
        if (time.Edtf is { } edtf) json.WriteString("edtf", edtf);
        json.WriteStartArray("values");
        foreach (var value in time.Values) json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Counts characters as code points: a pair of surrogates is one. Asked for places in rising order.</summary>
    private sealed class CodePoints(string text)
    {
        private int _place;
        private int _pairs;

        public int Before(int place)
        {
            if (place < _place) (_place, _pairs) = (0, 0);
            for (; _place < place; _place++)
            {
                if (char.IsHighSurrogate(text[_place]) && _place + 1 < text.Length && char.IsLowSurrogate(text[_place + 1])) _pairs++;
            }

            return place - _pairs;
        }
    }
}
