using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Dating;

/// <summary>Names of months and days of the week: those of one language, or of all where the language is not known.</summary>
internal sealed class CalendarForms
{
    private const string MonthKey = "month.";
    private const string WeekdayKey = "weekday.";
    private static readonly ConcurrentDictionary<string, CalendarForms> Known = new(StringComparer.Ordinal);
    private readonly FormIndex<int> _months = new();
    private readonly FormIndex<int> _weekdays = new();

    private CalendarForms(string language)
    {
        var table = LanguageTable.Of(language);
        Order = table.About.DateOrder;
        var tables = table.Calendar.Count > 0 ? [table] : LanguageTable.Known.Select(LanguageTable.Of);
        foreach (var (key, forms) in tables.SelectMany(t => t.Calendar))
        {
            var index = key.StartsWith(MonthKey, StringComparison.Ordinal) ? _months : key.StartsWith(WeekdayKey, StringComparison.Ordinal) ? _weekdays : null;
            if (index is null || !int.TryParse(key.AsSpan(key.IndexOf('.', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture, out var number)) continue;
            foreach (var form in forms) index.Add(form, number);
        }
    }

    /// <summary>In what order dates in digits are written.</summary>
    public DateOrder Order { get; }

    /// <summary>The names used in a language.</summary>
    public static CalendarForms Of(string language) => Known.GetOrAdd(language, static code => new CalendarForms(code));

    /// <summary>Months in the tokens, by first token, the longest that begins at each.</summary>
    public List<FormHit<int>> Months(string text, ImmutableArray<Model.Span> tokens) => ByToken(_months, text, tokens);

    /// <summary>Days of the week in the tokens, 1 for Monday, by first token, the longest that begins at each.</summary>
    public List<FormHit<int>> Weekdays(string text, ImmutableArray<Model.Span> tokens) => ByToken(_weekdays, text, tokens);

    private static List<FormHit<int>> ByToken(FormIndex<int> index, string text, ImmutableArray<Model.Span> tokens)
    {
        var hits = new List<FormHit<int>>();
        index.Find(text, tokens, hits);
        var kept = 0;
        for (var at = 0; at < hits.Count; at++)
        {
            if (kept == 0 || hits[kept - 1].FirstToken != hits[at].FirstToken) kept++;
            else if (hits[kept - 1].EndToken >= hits[at].EndToken) continue;
            hits[kept - 1] = hits[at];
        }

        hits.RemoveRange(kept, hits.Count - kept);
        return hits;
    }
}
