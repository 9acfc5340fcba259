using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Numbers;

/// <summary>What a word does in a number.</summary>
internal enum NumberRole
{
    /// <summary>Has a value.</summary>
    Value,

    /// <summary>An ordinal, which counts nothing.</summary>
    Ordinal,

    /// <summary>At least, more than.</summary>
    AtLeast,

    /// <summary>At most, up to.</summary>
    AtMost,

    /// <summary>About.</summary>
    About,

    /// <summary>And.</summary>
    And,

    /// <summary>Leads from one number to the next: to, until.</summary>
    To,

    /// <summary>An hour: what stands before it may be a time of day.</summary>
    Hour,
}

/// <summary>A word of a number.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Value">Its value, for <see cref="NumberRole.Value"/>.</param>
internal readonly record struct NumberWord(NumberRole Role, decimal Value);

/// <summary>The number words of a language.</summary>
internal sealed class NumberVocabulary
{
    private static readonly ConcurrentDictionary<string, NumberVocabulary> All = new(StringComparer.Ordinal);

    private static readonly ImmutableArray<(string Concept, NumberRole Role)> Concepts =
    [
        ("at-least", NumberRole.AtLeast), ("at-most", NumberRole.AtMost), ("about", NumberRole.About), ("and", NumberRole.And),
        ("to-number", NumberRole.To), ("until", NumberRole.To),
    ];

    private NumberVocabulary(LanguageTable table)
    {
        Table = table;
        foreach (var (key, forms) in table.Numbers)
        {
            if (decimal.TryParse(key, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) Add(forms, new(NumberRole.Value, value));
            else if (key.StartsWith('o')) Add(forms, new(NumberRole.Ordinal, 0));
        }

        foreach (var (concept, role) in Concepts) Add(table.Concepts.GetValueOrDefault(concept, []), new(role, 0));
        Add(table.Calendar.GetValueOrDefault("hour", []), new(NumberRole.Hour, 0));
        Compounds = new NumberCompounds(table);
    }

    /// <summary>The language's other tables.</summary>
    public LanguageTable Table { get; }

    /// <summary>The words.</summary>
    public FormIndex<NumberWord> Index { get; } = new();

    /// <summary>Reads numbers written as one long word.</summary>
    public NumberCompounds Compounds { get; }

    /// <summary>The vocabulary of a language.</summary>
    public static NumberVocabulary Of(string language) => All.GetOrAdd(language, static code => new NumberVocabulary(LanguageTable.Of(code)));

    /// <summary>True for thousands, millions and the like as nobody writes one of them: any form but the first of its row.</summary>
    public bool IsPlural(ReadOnlySpan<char> word, decimal value)
    {
        if (char.IsAsciiDigit(word[0]) || !Table.Numbers.TryGetValue(value.ToString(CultureInfo.InvariantCulture), out var forms)) return false;
        foreach (var first in Forms.Expand(forms[0]).Take(1))
        {
            if (first[0].Fits(word)) return false;
        }

        return Compounds.TryPart(word, out _);
    }

    private void Add(ImmutableArray<string> forms, NumberWord word)
    {
        foreach (var form in forms) Index.Add(form, word);
    }
}
