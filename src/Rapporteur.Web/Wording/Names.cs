using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Web.Wording;

/// <summary>English names for codes: states, organisations, people, languages.</summary>
public static class Names
{
    private const string Person = "PERSON:";
    private const string PlacePrefix = "PLACE:";

    private static readonly Lazy<FrozenDictionary<string, string>> States = new(() => Table("entities/states.tsv"));
    private static readonly Lazy<FrozenDictionary<string, string>> Organisations = new(() => Table("entities/organisations.tsv"));
    private static readonly Lazy<FrozenDictionary<string, string>> Adjectives = new(ReadAdjectives);

    /// <summary>The name by which a code is shown: <c>RUS</c> as Russia, <c>NATO</c> as NATO, <c>PERSON:Full Name</c> as the name.</summary>
    public static string Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.StartsWith(Person, StringComparison.Ordinal)) return code[Person.Length..];
        if (code.StartsWith(PlacePrefix, StringComparison.Ordinal)) return code[PlacePrefix.Length..];
        return States.Value.GetValueOrDefault(code) ?? code;
    }

    /// <summary>The name written out: <c>NATO</c> as North Atlantic Treaty Organization.</summary>
    public static string InFull(string code) => Organisations.Value.GetValueOrDefault(code) ?? Of(code);

    /// <summary>The name with the article it takes in running text: the United States, Russia, the EU.</summary>
    public static string InSentence(string code)
    {
        var name = Of(code);
        var lastWord = name[(name.LastIndexOf(' ') + 1)..];
        var article = WordTable.Find("the", code) ?? (lastWord.Length < name.Length ? WordTable.Find("the-ending", lastWord) : null);
        return article is null ? name : article + " " + name;
    }

    /// <summary>The adjective that goes with a code: <c>RUS</c> as Russian; the name where there is none.</summary>
    public static string Adjective(string code) => Adjectives.Value.GetValueOrDefault(code) ?? Of(code);

    /// <summary>The English name of a language: <c>nl</c> as Dutch; the code where it is not known.</summary>
    public static string Language(string code) => WordTable.Find("language", code) ?? code;

    /// <summary>An instrument or a thing counted as a noun: <c>liaison-office</c> as liaison office.</summary>
    public static string Instrument(string code) => WordTable.Of("instrument", code);

    /// <summary>An instrument with the article it takes: the liaison office, trade.</summary>
    public static string TheInstrument(string code) => WordTable.Find("mass", code) is null ? "the " + Instrument(code) : Instrument(code);

    private static FrozenDictionary<string, string> Table(string file)
    {
        if (!DataFile.Exists(file)) return FrozenDictionary<string, string>.Empty;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in DataFile.Rows(file))
        {
            if (row.Length > 1) names.TryAdd(row[0], row[1]);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The first adjective of the English names that is a plain word; forms with stars are patterns and no words.
    private static FrozenDictionary<string, string> ReadAdjectives()
    {
        const string english = "languages/en/entities.tsv";
        var adjectives = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!DataFile.Exists(english)) return FrozenDictionary<string, string>.Empty;
        foreach (var row in DataFile.Rows(english))
        {
            if (row.Length < 3 || row[1] != "adjective" || adjectives.ContainsKey(row[0])) continue;
            var word = row[2].Split(" | ")
                .Select(form => form.TrimStart('='))
                .FirstOrDefault(form => form.Length > 2 && form.All(c => char.IsLetter(c) || c is ' ' or '-'));
            if (word is not null) adjectives.Add(row[0], Capitalised(word));
        }

        return adjectives.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string Capitalised(string words) => string.Join(' ', words.Split(' ').Select(w => w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
}
