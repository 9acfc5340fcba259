using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Numbers;

/// <summary>The words of numbers of a language: <c>numerals.tsv</c>, with what is the same in all languages.</summary>
internal sealed class NumeralLexicon
{
    private const char Breve = '\u0306';
    private const string Common = "rules/numerals.tsv";

    private static readonly ConcurrentDictionary<string, NumeralLexicon> All = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, NumeralRoles> RoleNames = Enum.GetValues<NumeralRoles>()
        .ToDictionary(r => string.Concat(r.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}")), r => r, StringComparer.Ordinal);

    private const NumeralRoles InsideWords = NumeralRoles.And | NumeralRoles.Join | NumeralRoles.FractionEnding | NumeralRoles.NeedsFactor | NumeralRoles.Article;

    private readonly HashSet<string> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private NumeralLexicon(string language)
    {
        Table = LanguageTable.Of(language);
        var (file, units) = ($"languages/{language}/numerals.tsv", $"languages/{language}/units.tsv");
        var rows = DataFile.Rows(Common).Concat(DataFile.Exists(file) ? DataFile.Rows(file) : []).Where(r => r.Length > 1)
            .Select(r => (Key: r[0].Trim(), Forms: Forms.Split(r[1]))).ToList();
        foreach (var (_, forms) in rows.Where(r => r.Key == "option")) _options.UnionWith(forms);
        foreach (var (key, forms) in rows.Where(r => r.Key != "option")) Add(key, forms, marked: true);

        // Words typed without their marks come last, so that they never stand for a word that is written so.
        if (_options.Contains("folds"))
        {
            foreach (var (key, forms) in rows.Where(r => r.Key != "option")) Add(key, forms, marked: false);
        }

        foreach (var row in DataFile.Exists(units) ? DataFile.Rows(units).Where(r => r.Length > 1) : []) AddUnit(row);
        AndAfter = Option("and-after") is [var least, ..] ? least : 20;
        Twenties = Option("twenties");
    }

    /// <summary>The forms.</summary>
    public NumeralTrie Words { get; } = new();

    /// <summary>The language's other tables.</summary>
    public LanguageTable Table { get; }

    /// <summary>Parts from this on may be followed by <c>and</c>.</summary>
    public decimal AndAfter { get; }

    /// <summary>The tens that leave room for up to nineteen.</summary>
    public decimal[] Twenties { get; }

    /// <summary>The unit may stand before the ten, with a word between.</summary>
    public bool Inverts => _options.Contains("inverts");

    /// <summary>Every part of an ordinal is an ordinal.</summary>
    public bool ChainsOrdinals => _options.Contains("chains-ordinals");

    /// <summary>An ordinal behind another number is the denominator of a fraction.</summary>
    public bool DividesByOrdinals => _options.Contains("divides-by-ordinals");

    /// <summary>Numbers are written as one word, so that an ordinal apart from the number before it does not go on with it.</summary>
    public bool WritesAsOne => _options.Contains("writes-as-one");

    /// <summary>A nought may be spoken before a single digit.</summary>
    public bool LeadsWithNought => _options.Contains("leads-with-nought");

    /// <summary>A full stop behind digits makes an ordinal of them.</summary>
    public bool HasOrdinalStop => Table.HasOrdinalStop || _options.Contains("stop-makes-ordinals");

    /// <summary>An age may be given in years, months and weeks alone.</summary>
    public bool GivesBareAges => _options.Contains("gives-bare-ages");

    /// <summary>A unit with the name the language shows it by.</summary>
    public MeasureUnit Named(MeasureUnit unit) => _names.TryGetValue(unit.Id, out var name) ? unit with { Name = name } : unit;

    /// <summary>The lexicon of a language. Any text may be asked for.</summary>
    public static NumeralLexicon Of(string language) => All.GetOrAdd(language, static code => new NumeralLexicon(code));

    private decimal[] Option(string name) => [.. _options.Where(o => o.StartsWith(name + " ", StringComparison.Ordinal)).SelectMany(o => o.Split(' ').Skip(1)).Select(Number)];

    private void Add(string key, string[] forms, bool marked)
    {
        var isPart = key.Length > 1 && key[0] == 'c' && key[1] is not 'u';
        var word = Read(isPart || key[0] == '!' ? key[1..] : key);
        var place = isPart ? NumeralPlace.Inside : key[0] == '!' || (word.Roles & ~InsideWords) != 0 || word.Suffix is not null || word.Bound is not null ? NumeralPlace.Alone : NumeralPlace.Anywhere;
        foreach (var form in forms.SelectMany(Forms.Texts))
        {
            var lower = form.TrimStart('=').ToLowerInvariant();
            var exact = word with { IsCapital = form[0] == '=' };
            if (!marked)
            {
                if (Bare(lower) is var bare && !_written.Contains(bare)) Words.Add(bare, exact, place);
                continue;
            }

            _written.Add(lower);
            Words.Add(lower, exact, place);
        }
    }

    /// <summary>Adds the words for a unit, with the name the language shows it by. An age may be the end of a longer word: fünfjährig.</summary>
    private void AddUnit(string[] row)
    {
        if (MeasureSymbols.All.Unit(row[0]) is not { } unit) return;
        if (row.Length > 2) _names.TryAdd(unit.Id, row[2]);
        var word = new Numeral { Units = [Named(unit)] };
        foreach (var form in Forms.Split(row[1]).SelectMany(Forms.Texts))
        {
            var lower = form.ToLowerInvariant();
            Words.Add(lower, word, unit.Kind == MeasureKind.Age && !lower.Contains(' ', StringComparison.Ordinal) ? NumeralPlace.Anywhere : NumeralPlace.Alone);
            if (_options.Contains("folds") && Bare(lower) is var bare && bare != lower) Words.Add(bare, word, NumeralPlace.Alone);
        }
    }

    /// <summary>What a key says: see data/README.md.</summary>
    private static Numeral Read(string key)
    {
        if (RoleNames.TryGetValue(key, out var role)) return new Numeral { Roles = role };
        if (key.StartsWith("end", StringComparison.Ordinal) || key.StartsWith("current", StringComparison.Ordinal)) return new Numeral { Place = key };
        if (key.StartsWith("bound ", StringComparison.Ordinal)) return new Numeral { Bound = key[6..] };
        if (key == "1a") return new Numeral { Cardinal = 1, Roles = NumeralRoles.Article };
        var number = Number(key.TrimStart('p', 'x', 'o', 'f', 's'));
        return key switch
        {
            ['p', 'x', ..] => new Numeral { Scale = number, Roles = NumeralRoles.NeedsFactor },
            ['x', ..] => new Numeral { Scale = number },
            ['o', 'x', ..] => new Numeral { OrdinalScale = number },
            ['o', ..] => new Numeral { Ordinal = number },
            ['f', ..] => new Numeral { Denominator = number },
            ['s', ..] => new Numeral { Suffix = number },
            _ => new Numeral { Cardinal = number },
        };
    }

    private static decimal Number(string digits) => decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Bare(string form)
    {
        var bare = new StringBuilder(form.Length);
        foreach (var mark in form.Normalize(NormalizationForm.FormD))
        {
            // A breve makes another letter (й), not the same with a mark.
            if (mark == Breve || CharUnicodeInfo.GetUnicodeCategory(mark) != UnicodeCategory.NonSpacingMark) bare.Append(mark == 'ł' ? 'l' : mark);
        }

        return bare.ToString().Normalize(NormalizationForm.FormC);
    }
}
