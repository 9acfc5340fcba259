using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Web.Wording;

/// <summary>A fact in words.</summary>
/// <param name="Sentence">One sentence, without a full stop.</param>
/// <param name="Unsaid">Fields that have a value the sentence does not tell; days, status, state and holder never count among them.</param>
public sealed record ToldFact(string Sentence, ImmutableArray<Field> Unsaid);

/// <summary>One English sentence for a fact, made from its fields: NATO expels 8 Russian diplomats.</summary>
public static class FactSentences
{
    /// <summary>The sentence, without a full stop.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="register">The register of its story; tells a closure from a suspension where the fact does not.</param>
    public static string Of(Fact fact, IEnumerable<RegisterEntry> register) => Tell(fact, register).Sentence;

    /// <summary>The sentence, and what it leaves out.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="register">The register of its story; tells a closure from a suspension where the fact does not.</param>
    public static ToldFact Tell(Fact fact, IEnumerable<RegisterEntry> register)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var status = fact[Field.Status] ?? "done";
        var state = fact[Field.State] ?? register.FirstOrDefault(e => e.Facts.Contains(fact.Id, StringComparer.Ordinal))?.State;
        var stateVerb = state is null ? null : WordTable.Find("state-verb", state);
        foreach (var row in WordTable.Facts)
        {
            if (!row.Fits(fact.Type, fact.Mode, fact[Field.Instrument])) continue;
            var told = SentenceTemplate.Fill(row.Sentence, slot => Slot(fact, slot), verb => VerbForm.Bend(verb, status, stateVerb));
            if (told is not null) return new ToldFact(WithStatus(told.Trim(), fact.Type, status), Unsaid(fact, row));
        }

        return new ToldFact(fact.Type, []);
    }

    // What a row is about it tells, even where the thing itself is not named: an expulsion is about accreditation.
    private static ImmutableArray<Field> Unsaid(Fact fact, FactRow row) =>
    [
        .. fact.Fields.Select(f => f.Field).Where(field => field is not (Field.When or Field.Announced or Field.Until or Field.Status or Field.State or Field.Holder)
            && !(field == Field.Instrument && row.Instrument != "*")
            && !row.Sentence.Contains("{" + field.ToString().ToLowerInvariant(), StringComparison.Ordinal)
            && !(field == Field.Instrument && row.Sentence.Contains("{the instrument}", StringComparison.Ordinal))),
    ];

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
        "actor" => Given(fact, Field.Actor) is { } actor ? Names.InSentence(actor) : null,
        "target" => Given(fact, Field.Target) is { } target ? Names.InSentence(target) : null,
        "target's" => Given(fact, Field.Target) is { } target ? Possessive(Names.InSentence(target)) : null,
        "target:adj" => Given(fact, Field.Target) is { } target ? Names.Adjective(target) : null,
        "instrument" => Given(fact, Field.Instrument) is { } instrument ? Names.Instrument(instrument) : null,
        "the instrument" => Given(fact, Field.Instrument) is { } instrument ? Names.TheInstrument(instrument) : null,
        "quantity" => Number(Given(fact, Field.Quantity)),
        "from" => Number(Given(fact, Field.From)),
        "to" => Number(Given(fact, Field.To)),
        "place" => Given(fact, Field.Place) is { } place ? Names.InSentence(place) : null,
        "s" => fact[Field.Quantity] == "1" ? "" : "s",
        _ => throw new FormatException($"rules/wording.tsv asks for a slot {slot} that no fact has."),
    };

    private static string? Given(Fact fact, Field field) => fact[field] is { Length: > 0 } value && Names.Of(value).Length > 0 ? value : null;

    private static string Possessive(string name) => name + (name.EndsWith('s') ? "'" : "'s");

    private static string? Number(string? value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Phrases.Number(number) : value;
}
