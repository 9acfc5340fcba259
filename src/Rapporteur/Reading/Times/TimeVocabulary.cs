using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Times;

/// <summary>All words of a language that take part in time expressions, in one index.</summary>
internal sealed class TimeVocabulary
{
    private static readonly ConcurrentDictionary<string, TimeVocabulary> All = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Key, TimeWord Word)> Keys =
    [
        ("today", new(TimeRole.DayOffset, 0)), ("yesterday", new(TimeRole.DayOffset, -1)), ("day-before-yesterday", new(TimeRole.DayOffset, -2)),
        ("tomorrow", new(TimeRole.DayOffset, 1)), ("day-after-tomorrow", new(TimeRole.DayOffset, 2)),
        ("last-week", new(TimeRole.WeekOffset, -1)), ("this-week", new(TimeRole.WeekOffset, 0)), ("next-week", new(TimeRole.WeekOffset, 1)),
        ("last-month", new(TimeRole.MonthOffset, -1)), ("this-month", new(TimeRole.MonthOffset, 0)), ("next-month", new(TimeRole.MonthOffset, 1)),
        ("last-year", new(TimeRole.YearOffset, -1)), ("this-year", new(TimeRole.YearOffset, 0)), ("next-year", new(TimeRole.YearOffset, 1)),
        ("beginning-of", new(TimeRole.Part, 0)), ("middle-of", new(TimeRole.Part, 1)), ("end-of", new(TimeRole.Part, 2)),
        ("last", new(TimeRole.Direction, -1)), ("this", new(TimeRole.Direction, 0)), ("next", new(TimeRole.Direction, 1)),
        ("ago", new(TimeRole.Ago, 0)), ("in", new(TimeRole.Ahead, 0)), ("ordinal-suffix", new(TimeRole.OrdinalSuffix, 0)),
        ("hour", new(TimeRole.Unit, (int)TimeUnit.Hour)), ("day", new(TimeRole.Unit, (int)TimeUnit.Day)), ("week", new(TimeRole.Unit, (int)TimeUnit.Week)),
        ("month", new(TimeRole.Unit, (int)TimeUnit.Month)), ("year", new(TimeRole.Unit, (int)TimeUnit.Year)),
    ];

    private static readonly ImmutableArray<(string Concept, TimeRole Role)> Concepts =
    [
        ("of", TimeRole.Of), ("to-number", TimeRole.To), ("since", TimeRole.Since), ("until", TimeRole.Until), ("and", TimeRole.And), ("future", TimeRole.Future),
        ("announced-plan", TimeRole.Future), ("say", TimeRole.Saying), ("announce", TimeRole.Saying), ("claim", TimeRole.Saying),
        ("confirm", TimeRole.Saying), ("about", TimeRole.Bound), ("at-least", TimeRole.Bound), ("at-most", TimeRole.Bound),
    ];

    private TimeVocabulary(LanguageTable table)
    {
        Table = table;
        foreach (var (key, word) in Keys) Add(table.Calendar.GetValueOrDefault(key, []), word);
        for (var month = 1; month <= 12; month++) Add(table.Calendar.GetValueOrDefault("month." + Digits(month), []), new(TimeRole.Month, month));
        for (var day = 1; day <= 7; day++)
        {
            var key = "weekday." + Digits(day);
            Add(table.Calendar.GetValueOrDefault(key, []), new(TimeRole.Weekday, day));
            Add(table.Calendar.GetValueOrDefault("next-" + key, []), new(TimeRole.ComingWeekday, day));
            Add(table.Calendar.GetValueOrDefault("last-" + key, []), new(TimeRole.PastWeekday, day));
        }

        for (var day = 1; day <= 31; day++) Add(table.Numbers.GetValueOrDefault("o" + Digits(day), []), new(TimeRole.Ordinal, day));
        for (var number = 1; number <= 100; number++) Add(table.Numbers.GetValueOrDefault(Digits(number), []), new(TimeRole.Count, number));
        PutsDirectionBehind = Behind(table);
        ClockLeads = new[] { "clock-before", "clock-before-number" }.SelectMany(key => table.Calendar.GetValueOrDefault(key, []))
            .SelectMany(Forms.Expand).Select(form => form[^1].Text).ToFrozenSet(StringComparer.Ordinal);
        foreach (var (concept, role) in Concepts) Add(table.Concepts.GetValueOrDefault(concept, []), new(role, 0));
    }

    /// <summary>The language's other tables.</summary>
    public LanguageTable Table { get; }

    /// <summary>True when last and next stand behind what they go with, as the calendar's own phrases show: la semaine dernière.</summary>
    public bool PutsDirectionBehind { get; }

    /// <summary>The last words of what leads to a time of day, lower case.</summary>
    public FrozenSet<string> ClockLeads { get; }

    /// <summary>The words.</summary>
    public FormIndex<TimeWord> Index { get; } = new();

    /// <summary>The vocabulary of a language.</summary>
    public static TimeVocabulary Of(string language) => All.GetOrAdd(language, static code => new TimeVocabulary(LanguageTable.Of(code)));

    private static bool Behind(LanguageTable table)
    {
        var directions = Directions(table, "last").Concat(Directions(table, "next")).ToArray();
        return new[] { "last-week", "last-month", "last-year", "next-week", "next-month", "next-year" }
            .SelectMany(key => table.Calendar.GetValueOrDefault(key, [])).SelectMany(Forms.Expand)
            .Any(form => form.Length > 1 && directions.Any(d => d.Fits(form[^1].Text)));
    }

    private static IEnumerable<FormWord> Directions(LanguageTable table, string key) =>
        table.Calendar.GetValueOrDefault(key, []).SelectMany(Forms.Expand).Where(f => f.Length == 1).Select(f => f[0]);

    /// <summary>True when a word shortens the name of its month or weekday: begins like the first form of the row and breaks off.</summary>
    public bool IsAbbreviated(string key, ReadOnlySpan<char> word) =>
        Table.Calendar.TryGetValue(key, out var forms) && Forms.Expand(forms[0]) is [[var name, ..], ..]
        && word.Length < name.Text.Length && name.Text.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(ImmutableArray<string> forms, TimeWord word)
    {
        foreach (var form in forms) Index.Add(form, word);
    }
}
