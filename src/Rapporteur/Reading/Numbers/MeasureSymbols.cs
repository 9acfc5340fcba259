using System.Collections.Frozen;
using System.Collections.Immutable;
using Rapporteur.Text;

namespace Rapporteur.Reading.Numbers;

/// <summary>The units of money and measure with their symbols: <c>rules/units.tsv</c>.</summary>
internal sealed class MeasureSymbols
{
    private const int Longest = 12;
    private const string Table = "rules/units.tsv";

    private readonly FrozenDictionary<string, MeasureUnit> _units;
    private readonly FrozenDictionary<string, ImmutableArray<MeasureUnit>> _symbols;

    private MeasureSymbols()
    {
        var units = new Dictionary<string, MeasureUnit>(StringComparer.Ordinal);
        var symbols = new Dictionary<string, ImmutableArray<MeasureUnit>>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(Table).Where(r => r.Length > 2))
        {
            var unit = new MeasureUnit(row[0], KindOf(row[1]), row[2]);
            units.Add(unit.Id, unit);
            if (row.Length > 3) Add(symbols, row[3], unit);
            if (row.Length > 4) Add(symbols, row[4], unit with { Factor = 1_000_000 });
        }

        _units = units.ToFrozenDictionary(StringComparer.Ordinal);
        _symbols = symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public static MeasureSymbols All { get; } = new();

    /// <summary>The unit with an id, or null.</summary>
    public MeasureUnit? Unit(string id) => _units.GetValueOrDefault(id);

    /// <summary>The symbol that begins at a place in a text: the longest one that is not the beginning of a word.</summary>
    public ImmutableArray<MeasureUnit> Behind(ReadOnlySpan<char> text, int at, out int end)
    {
        var known = _symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length - at); length > 0; length--)
        {
            end = at + length;
            var last = text[end - 1];
            if (end < text.Length && ((char.IsLetter(last) && char.IsLetterOrDigit(text[end]) && NumeralScanner.GoesOn(last)) || (char.IsDigit(last) && char.IsDigit(text[end])))) continue;
            if (known.TryGetValue(text.Slice(at, length), out var units)) return units;
        }

        end = at;
        return [];
    }

    /// <summary>The symbol that ends at a place in a text: the longest one that is not the end of a word.</summary>
    public ImmutableArray<MeasureUnit> Before(ReadOnlySpan<char> text, int end, out int start)
    {
        var known = _symbols.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, end); length > 0; length--)
        {
            start = end - length;
            if (char.IsLetter(text[start]) && start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
            if (known.TryGetValue(text.Slice(start, length), out var units)) return units;
        }

        start = end;
        return [];
    }

    private static void Add(Dictionary<string, ImmutableArray<MeasureUnit>> symbols, string field, MeasureUnit unit)
    {
        foreach (var symbol in Forms.Split(field)) symbols[symbol] = symbols.TryGetValue(symbol, out var others) ? others.Add(unit) : [unit];
    }

    private static MeasureKind KindOf(string kind) => kind switch
    {
        "currency" => MeasureKind.Currency,
        "subunit" => MeasureKind.Subunit,
        "time" => MeasureKind.Time,
        "age" => MeasureKind.Age,
        _ => MeasureKind.Dimension,
    };
}
