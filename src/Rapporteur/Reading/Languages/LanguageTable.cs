using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// What the folder of a language says: read once, on first use, part by part, and kept. A language without a folder has an
/// empty table.
/// </summary>
internal sealed class LanguageTable
{
    private const string Folder = "languages/";
    private static readonly ConcurrentDictionary<string, LanguageTable> Tables = new(StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Empty =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    private readonly Lazy<FrozenSet<string>> _functionWords;
    private readonly Lazy<FrozenSet<string>> _abbreviations;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> _calendar;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> _numbers;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> _furniture;
    private readonly Lazy<ImmutableSortedDictionary<string, ImmutableArray<string>>> _concepts;

    private readonly Lazy<FormWord[]> _months;

    private LanguageTable(string language)
    {
        Language = language;
        About = LanguageAbout.Read(language);
        _functionWords = new(() => Words("function-words.txt"));
        _abbreviations = new(() => Words("abbreviations.txt"));
        _calendar = new(() => Rows("calendar.tsv"));
        _numbers = new(() => Rows("numbers.tsv"));
        _furniture = new(() => Rows("furniture.tsv"));
        _months = new(() => [.. Calendar.Where(r => r.Key.StartsWith("month.", StringComparison.Ordinal))
            .SelectMany(r => r.Value).SelectMany(Forms.Expand).Where(f => f.Length == 1).Select(f => f[0])]);
        _concepts = new(() => Rows("concepts.tsv"));
    }

    /// <summary>The languages that are read: those with words for concepts, by code.</summary>
    public static ImmutableArray<string> Known { get; } = With("concepts.tsv");

    /// <summary>The code of the language.</summary>
    public string Language { get; }

    /// <summary>Name, script, marks.</summary>
    public LanguageAbout About { get; }

    /// <summary>The most frequent small words, lower case.</summary>
    public FrozenSet<string> FunctionWords => _functionWords.Value;

    /// <summary>Words whose full stop does not end a sentence, lower case, with or without the stop as written in the list.</summary>
    public FrozenSet<string> Abbreviations => _abbreviations.Value;

    /// <summary>Key of the calendar (<c>month.1</c>, <c>today</c>) to its forms.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Calendar => _calendar.Value;

    /// <summary>Number in digits, <c>join</c> or <c>o1</c> to <c>o31</c>, to its forms.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Numbers => _numbers.Value;

    /// <summary>Kind of page furniture to its phrases.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Furniture => _furniture.Value;

    /// <summary>Concept to its forms.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Concepts => _concepts.Value;

    /// <summary>True when a full stop after a number makes an ordinal of it.</summary>
    public bool HasOrdinalStop => Calendar.TryGetValue("ordinal-suffix", out var forms) && forms.Contains(".");

    /// <summary>True when the word names a month, in any of its forms.</summary>
    public bool IsMonth(ReadOnlySpan<char> word)
    {
        foreach (var month in _months.Value)
        {
            if (month.Fits(word)) return true;
        }

        return false;
    }

    /// <summary>The table of a language. Any text may be asked for.</summary>
    public static LanguageTable Of(string language) => Tables.GetOrAdd(language, static code => new LanguageTable(code));

    private static ImmutableArray<string> With(string file) =>
    [
        .. DataFile.Names.Select(n => n.Split('/')).Where(p => p is ["languages", _, var name] && name == file)
            .Select(p => p[1]).Order(StringComparer.Ordinal),
    ];

    private FrozenSet<string> Words(string file) => DataFile.Exists(Path(file))
        ? DataFile.Rows(Path(file)).Select(r => r[0].Trim().ToLowerInvariant()).Where(w => w.Length > 0).ToFrozenSet(StringComparer.Ordinal)
        : [];

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Rows(string file)
    {
        if (!DataFile.Exists(Path(file))) return Empty;
        var rows = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(Path(file)).Where(r => r.Length > 1))
        {
            var key = row[0].Trim();
            if (!rows.TryGetValue(key, out var forms)) rows.Add(key, forms = []);
            forms.AddRange(Forms.Split(row[1]));
        }

        return Empty.AddRange(rows.Select(r => KeyValuePair.Create(r.Key, r.Value.ToImmutableArray())));
    }

    private string Path(string file) => $"{Folder}{Language}/{file}";
}
