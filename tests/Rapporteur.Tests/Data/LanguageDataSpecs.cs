using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Data;

/// <summary>The tables under data/ have no gaps and no rows that nothing reads.</summary>
public sealed class LanguageDataSpecs
{
    private static readonly string[] Full = ["en", "nl", "da", "de", "fr", "es", "sv", "nb", "it", "pt", "pl", "ru", "uk", "cs"];

    private static readonly string[] Classes = ["act", "instrument", "object", "role", "counted", "saying", "marker", "relation", "anaphor"];

    public static TheoryData<string> Languages => [.. Full];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_words_for_every_concept(string language)
    {
        var missing = Concepts().Except(DataFile.Rows($"languages/{language}/concepts.tsv").Where(r => r.Length > 1 && r[1].Trim().Length > 0).Select(r => r[0]));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_words_for_times_of_day_and_zones(string language)
    {
        var rows = DataFile.Rows($"languages/{language}/calendar.tsv").Where(r => r.Length > 1 && r[1].Trim().Length > 0).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        string[] needed = ["clock-before", "clock-hours", "am", "pm", "noon", "midnight", "day-part", "zone.local", "zone.utc", "zone.london", "zone.central", "zone.kyiv", "zone.moscow", "zone.us-eastern", "zone.china"];
        Assert.DoesNotContain(needed, key => !rows.Contains(key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_words_for_photographs_changes_and_slips(string language)
    {
        var rows = DataFile.Rows($"languages/{language}/furniture.tsv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(new[] { "photo", "updated", "published", "teaser", "comments" }, kind => !rows.Contains(kind));
        Assert.NotEmpty(DataFile.Rows($"languages/{language}/slips.tsv"));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_language_names_a_zone_that_does_not_exist(string language)
    {
        var zones = DataFile.Rows("rules/zones.tsv").Select(r => "zone." + r[0]);
        Assert.Empty(DataFile.Rows($"languages/{language}/calendar.tsv").Select(r => r[0]).Where(k => k.StartsWith("zone.", StringComparison.Ordinal)).Except(zones));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_language_has_a_row_for_a_concept_that_does_not_exist(string language)
    {
        Assert.Empty(DataFile.Rows($"languages/{language}/concepts.tsv").Select(r => r[0]).Except(Concepts()));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_names_every_state_and_its_capital(string language)
    {
        var named = DataFile.Rows($"languages/{language}/entities.tsv").Where(r => r.Length > 2).Select(r => (Code: r[0], Slot: r[1])).ToHashSet();
        var states = DataFile.Rows("entities/states.tsv").Select(r => r[0]).ToList();
        Assert.True(states.Count > 190, $"{states.Count} states");
        Assert.DoesNotContain(states, s => !named.Contains((s, "name")));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_names_every_organisation(string language)
    {
        var named = DataFile.Rows($"languages/{language}/entities.tsv").Where(r => r.Length > 2 && r[1] == "name" && r[2].Trim().Length > 0).Select(r => r[0]);
        var organisations = DataFile.Rows("entities/organisations.tsv").Select(r => r[0]).ToList();
        Assert.True(organisations.Count > 400, $"{organisations.Count} organisations");
        Assert.Empty(organisations.Except(named));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_but_Czech_has_words_for_the_parts_of_numbers_and_for_units(string language)
    {
        if (!DataFile.Exists($"languages/{language}/numerals.tsv"))
        {
            Assert.Equal("cs", language);
            return;
        }

        var keys = DataFile.Rows($"languages/{language}/numerals.tsv").Where(r => r.Length > 1 && r[1].Trim().Length > 0).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        string[] needed = ["x1000", "x1e6", "x1e9", "x1e12", "x12", "ox1000", "ox1e6", "point", "minus", "digit-ending", "percent", "from", "to", "before-age",
            "bound >", "bound >=", "bound <", "bound <=", "bound +>=", "bound +<=", "end+0", "end-1", "current+1", "current-1"];
        Assert.DoesNotContain(needed, k => !keys.Contains(k));
        Assert.DoesNotContain(Enumerable.Range(1, 20).Concat([30, 40, 50, 60, 70, 80, 90]).Select(n => $"o{n}"), k => !keys.Contains(k));

        var named = DataFile.Rows($"languages/{language}/units.tsv").Where(r => r.Length > 1 && r[1].Trim().Length > 0).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        string[] units = ["dollar", "USD", "EUR", "GBP", "pound", "CHF", "JPY", "CNY", "RUB", "UAH", "PLN", "NOK", "SEK", "DKK", "krone", "HUF", "TRY", "cent",
            "kilometre", "metre", "centimetre", "millimetre", "mile", "foot", "inch", "square-metre", "square-kilometre", "hectare", "acre", "litre", "cubic-metre", "barrel", "gallon",
            "kilogram", "gram", "ton", "pound-weight", "ounce", "kilometre-per-hour", "degree", "celsius", "megawatt", "year", "month", "week", "day", "age-year", "age-month"];
        Assert.DoesNotContain(units, u => !named.Contains(u));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_language_has_words_for_a_unit_that_does_not_exist(string language)
    {
        var units = DataFile.Rows("rules/units.tsv").Select(r => r[0]).ToList();
        Assert.Equal(units.Count, units.Distinct(StringComparer.Ordinal).Count());
        if (DataFile.Exists($"languages/{language}/units.tsv")) Assert.Empty(DataFile.Rows($"languages/{language}/units.tsv").Select(r => r[0]).Except(units));
    }

    [Fact]
    public void Every_organisation_has_a_code_of_its_own_and_a_known_kind()
    {
        string[] kinds = ["alliance", "union", "body", "court", "ngo", "armed-group", "bank", "party", "church", "trade-union", "company"];
        var rows = DataFile.Rows("entities/organisations.tsv").ToList();
        var codes = DataFile.Rows("entities/states.tsv").Concat(rows).Select(r => r[0]);
        Assert.Empty(rows.Where(r => r.Length != 4 || !kinds.Contains(r[3])).Select(r => string.Join('|', r)));
        Assert.Empty(codes.GroupBy(c => c, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_entity_row_is_of_a_known_code_and_slot(string language)
    {
        string[] slots = ["name", "adjective", "people", "capital", "metonym"];
        var codes = DataFile.Rows("entities/states.tsv").Concat(DataFile.Rows("entities/organisations.tsv")).Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var rows = DataFile.Rows($"languages/{language}/entities.tsv").ToList();
        Assert.Empty(rows.Where(r => r.Length < 3 || !slots.Contains(r[1]) || !(codes.Contains(r[0]) || r[0].StartsWith("PLACE:", StringComparison.Ordinal))).Select(r => string.Join('|', r)));
    }

    [Fact]
    public void Every_concept_is_of_a_known_class()
    {
        Assert.Empty(DataFile.Rows("rules/concepts.tsv").Where(r => !Classes.Contains(r[1])).Select(r => r[0]));
    }

    [Fact]
    public void Frames_name_only_concepts_that_exist()
    {
        var known = Concepts().Append("-").ToHashSet(StringComparer.Ordinal);
        var used = DataFile.Rows("rules/frames.tsv").SelectMany(r => r[0].Split(',').Concat(r[1].Split(',')));
        Assert.DoesNotContain(used, c => !known.Contains(c));
    }

    [Fact]
    public void Frames_lead_only_to_types_modes_and_states_that_exist()
    {
        string[] types = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "-"];
        string[] states = ["open", "reduced", "suspended", "closed", "recalled", "expelled", "revoked", "withdrawn", "in-force", "lifted", "downgraded", "restored", "-"];
        var rows = DataFile.Rows("rules/frames.tsv").ToList();
        Assert.All(rows, r => Assert.Equal(7, r.Length));
        Assert.Empty(rows.Where(r => !types.Contains(r[2]) || !states.Contains(r[6])).Select(r => string.Join('|', r)));
    }

    [Fact]
    public void Every_instrument_of_a_frame_that_leaves_a_state_can_be_entered_in_the_register()
    {
        var entered = DataFile.Rows("rules/register.tsv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var needed = DataFile.Rows("rules/frames.tsv").Where(r => r[6] != "-").SelectMany(r => r[4] == "=" ? r[1].Split(',') : [r[4]]);
        Assert.Empty(needed.Distinct().Where(i => i != "-" && !entered.Contains(i)).Except(["office", "talks", "relations", "goods", "flights", "diplomat", "border", "law"]));
    }

    private static IEnumerable<string> Concepts() => DataFile.Rows("rules/concepts.tsv").Select(r => r[0]);
}
