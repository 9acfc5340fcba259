using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Clocks;

/// <summary>All words of a language that stand beside a time of day, in one index.</summary>
internal sealed class ClockVocabulary
{
    private static readonly ConcurrentDictionary<string, ClockVocabulary> All = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Key, ClockRole Role)> Keys =
    [
        ("clock-before", ClockRole.Before), ("clock-before-number", ClockRole.BeforeNumber), ("clock-behind", ClockRole.Behind), ("clock-hours", ClockRole.Hours),
        ("am", ClockRole.Morning), ("pm", ClockRole.Evening), ("noon", ClockRole.Noon), ("midnight", ClockRole.Midnight), ("day", ClockRole.Link), ("year", ClockRole.Link), ("day-part", ClockRole.Link),
    ];

    private readonly FormIndex<ClockWord> _index = new();

    private ClockVocabulary(LanguageTable table)
    {
        Table = table;
        foreach (var (key, role) in Keys) Add(table.Calendar.GetValueOrDefault(key, []), new(role, 0));
        for (var number = 1; number <= 24; number++)
        {
            Add(table.Numbers.GetValueOrDefault(number.ToString(CultureInfo.InvariantCulture), []), new(ClockRole.Count, number));
        }

        for (var zone = 0; zone < ClockZones.All.Length; zone++)
        {
            _index.AddRow(ClockZones.All[zone].Forms, new(ClockRole.Zone, zone));
            Add(table.Calendar.GetValueOrDefault("zone." + ClockZones.All[zone].Id, []), new(ClockRole.Zone, zone));
        }
    }

    /// <summary>The language's other tables.</summary>
    public LanguageTable Table { get; }

    /// <summary>The vocabulary of a language.</summary>
    public static ClockVocabulary Of(string language) => All.GetOrAdd(language, static code => new ClockVocabulary(LanguageTable.Of(code)));

    /// <summary>The words in a run of tokens, by first token.</summary>
    public List<FormHit<ClockWord>> Find(string text, ImmutableArray<Span> tokens)
    {
        var hits = new List<FormHit<ClockWord>>();
        _index.Find(text, tokens, hits);
        return hits;
    }

    private void Add(ImmutableArray<string> forms, ClockWord word)
    {
        foreach (var form in forms) _index.Add(form, word);
    }
}
