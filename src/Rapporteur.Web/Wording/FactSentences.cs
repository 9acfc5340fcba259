using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Web.Wording;

/// <summary>One English sentence for a fact, made from its fields: NATO expels 8 Russian diplomats.</summary>
public static class FactSentences
{
    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="register">The register of its story; tells a closure from a suspension.</param>
    public static string Of(Fact fact, IEnumerable<RegisterEntry> register)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var status = fact[Field.Status] ?? "done";
        var state = register.FirstOrDefault(e => e.Facts.Contains(fact.Id, StringComparer.Ordinal))?.State;
        var stateVerb = state is null ? null : WordTable.Find("state-verb", state);
        foreach (var row in WordTable.Facts)
        {
            if (!row.Fits(fact.Type, fact.Mode, fact[Field.Instrument])) continue;
            var told = SentenceTemplate.Fill(row.Sentence, slot => Slot(fact, slot), verb => VerbForm.Bend(verb, status, stateVerb));
            if (told is not null) return WithStatus(told.Trim(), fact.Type, status);
        }

        return fact.Type;
    }

    private static string WithStatus(string told, string type, string status)
    {
        var prefix = status switch
        {
            "denied" => "It is denied that ",
            "hedged" when type == "FIGURE" => "Reportedly ",
            _ => "",
        };
        return prefix.Length > 0 ? prefix + told : char.ToUpperInvariant(told[0]) + told[1..];
    }

    private static string? Slot(Fact fact, string slot) => slot switch
    {
        "actor" => fact[Field.Actor] is { } actor ? Names.InSentence(actor) : null,
        "actor's" => fact[Field.Actor] is { } actor ? Possessive(Names.InSentence(actor)) : null,
        "target" => fact[Field.Target] is { } target ? Names.InSentence(target) : null,
        "target's" => fact[Field.Target] is { } target ? Possessive(Names.InSentence(target)) : null,
        "target:adj" => fact[Field.Target] is { } target ? Names.Adjective(target) : null,
        "instrument" => fact[Field.Instrument] is { } instrument ? Names.Instrument(instrument) : null,
        "quantity" => Number(fact[Field.Quantity]),
        "from" => Number(fact[Field.From]),
        "to" => Number(fact[Field.To]),
        "place" => fact[Field.Place] is { } place ? Names.Of(place) : null,
        "s" => fact[Field.Quantity] == "1" ? "" : "s",
        _ => throw new FormatException($"rules/wording.tsv asks for a slot {slot} that no fact has."),
    };

    private static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    private static string? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Phrases.Number(number) : value;
}
