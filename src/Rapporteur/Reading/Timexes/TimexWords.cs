using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Timexes;

/// <summary>What a word of times stands for.</summary>
/// <param name="Symbol">A symbol of the grammar.</param>
/// <param name="Sense">Its fields.</param>
internal sealed record TimexWord(int Symbol, TimexSense Sense);

/// <summary>The words of times of a language, from <c>times.tsv</c> and <c>numbers.tsv</c>.</summary>
internal sealed class TimexWords
{
    /// <summary>Stands for a marker of the future.</summary>
    public const int Future = -10;

    /// <summary>Stands for a verb of saying.</summary>
    public const int Saying = -11;

    private static readonly ConcurrentDictionary<string, TimexWords> All = new(StringComparer.Ordinal);
    private static readonly ImmutableArray<(string Concept, int Symbol)> Markers = [("future", Future), ("announced-plan", Future), ("say", Saying), ("announce", Saying), ("claim", Saying), ("confirm", Saying)];

    private TimexWords(string language)
    {
        Table = LanguageTable.Of(language);
        var name = $"languages/{language}/times.tsv";
        if (!DataFile.Exists(name)) return;
        Rows = DataFile.Rows(name).Concat(DataFile.Rows("rules/time-words.tsv")).ToLookup(static r => r[0], static r => r[1], StringComparer.Ordinal);
        foreach (var row in Rows) Add(row.Key, row.SelectMany(Forms.Split), TimexKeys.Sense(row.Key));
        Glue();
        Numbers();
        foreach (var form in Rows["future"].SelectMany(Forms.Split)) Index.Add(form, new TimexWord(Future, new TimexSense()));
        foreach (var (concept, symbol) in Markers)
        {
            foreach (var form in Table.Concepts.GetValueOrDefault(concept, [])) Index.Add(form, new TimexWord(symbol, new TimexSense()));
        }
    }

    /// <summary>The language's other tables.</summary>
    public LanguageTable Table { get; }

    /// <summary>Key to its rows of forms.</summary>
    public ILookup<string, string> Rows { get; } = Array.Empty<string[]>().ToLookup(static r => r[0], static r => r[1], StringComparer.Ordinal);

    /// <summary>The words.</summary>
    public FormIndex<TimexWord> Index { get; } = new();

    /// <summary>The words of a language; none for one that has no list.</summary>
    public static TimexWords Of(string language) => All.GetOrAdd(language, static code => new TimexWords(code));

    private IEnumerable<string> Texts(string key) => Rows[key].SelectMany(Forms.Split).SelectMany(Forms.Texts);

    /// <summary>Files forms under a key and every beginning of it up to a dot: cycle.year.-1 is also cycle.year and cycle.</summary>
    private void Add(string key, IEnumerable<string> forms, TimexSense sense)
    {
        var all = forms.ToArray();
        for (var end = key.Length; end > 0; end = key.LastIndexOf('.', end - 1))
        {
            var symbol = TimexGrammar.BuiltIn.Symbol(key[..end]);
            if (symbol < 0) continue;
            foreach (var form in all) Index.Add(form, new TimexWord(symbol, sense));
        }

        // What is many is a unit too, but no unit.day: the last days are not the last day.
        if (!key.StartsWith("plural.", StringComparison.Ordinal)) return;
        foreach (var form in all) Index.Add(form, new TimexWord(TimexGrammar.BuiltIn.Symbol("unit"), sense));
    }

    // Weekdays and parts of the day that are written together: Montagabend.
    private void Glue()
    {
        foreach (var row in Rows.Where(static r => r.Key.StartsWith("gluepart.", StringComparison.Ordinal)))
        {
            var parts = row.SelectMany(Forms.Split).SelectMany(Forms.Texts).ToArray();
            for (var day = 1; day <= 7; day++)
            {
                var sense = new TimexSense { Weekday = day, Code = row.Key[(row.Key.IndexOf('.', StringComparison.Ordinal) + 1)..] };
                var key = "weekday." + day.ToString(CultureInfo.InvariantCulture);
                Add(key, Texts(key).Where(static t => t[0] != '=' && !t.Contains(' ', StringComparison.Ordinal)).SelectMany(t => parts.Select(p => t + p)), sense);
            }
        }
    }

    private void Numbers()
    {
        foreach (var (key, forms) in Table.Numbers)
        {
            if (double.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)) Add(count is 0.5 ? "half" : count is 1 ? "cardone" : "card", forms, new TimexSense { Count = count });
            else if (key[0] == 'o' && int.TryParse(key.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)) Add("ord", forms, new TimexSense { Ordinal = ordinal });
        }

        foreach (var form in Table.Numbers.GetValueOrDefault("1", [])) Add("card", [form], new TimexSense { Count = 1 });
        GlueNumbers();
        GlueHalves();
    }

    // A number and a half in one word: zweieinhalb.
    private void GlueHalves()
    {
        for (var number = 1; number <= 12; number++)
        {
            var forms = Table.Numbers.GetValueOrDefault(number.ToString(CultureInfo.InvariantCulture), []).SelectMany(Forms.Texts).Where(IsOneWord).ToArray();
            Add("card", Texts("gluehalf").SelectMany(half => forms.Select(f => f + half)), new TimexSense { Count = number + 0.5 });
        }
    }

    // Ones and tens that a word joins into one: vierundzwanzig.
    private void GlueNumbers()
    {
        foreach (var join in Table.Numbers.GetValueOrDefault("join", []))
        {
            for (var number = 21; number < 100; number++)
            {
                var tens = Table.Numbers.GetValueOrDefault((number / 10 * 10).ToString(CultureInfo.InvariantCulture), []).SelectMany(Forms.Texts).Where(IsOneWord);
                var ones = Table.Numbers.GetValueOrDefault((number % 10).ToString(CultureInfo.InvariantCulture), []).SelectMany(Forms.Texts).Where(IsOneWord).ToArray();
                if (number % 10 > 0) Add("card", tens.SelectMany(t => ones.Select(o => o + join + t)), new TimexSense { Count = number });
            }
        }
    }

    private static bool IsOneWord(string form) => form[0] != '=' && !form.Contains(' ', StringComparison.Ordinal);
}
