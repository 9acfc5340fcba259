using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Web.Wording;
using Xunit;

namespace Rapporteur.Tests.Web.Wording;

public sealed class FactSentencesTests
{
    [Theory]
    [InlineData("SANCTION/expel", "NATO expels 8 RUS diplomats", "actor=NATO target=RUS instrument=accreditation quantity=8 status=done")]
    [InlineData("SANCTION/expel", "NATO is to expel 1 RUS diplomat", "actor=NATO target=RUS instrument=accreditation quantity=1 status=announced")]
    [InlineData("SANCTION/expel", "8 diplomats expelled", "instrument=accreditation quantity=8 status=done")]
    [InlineData("SANCTION/discontinue", "NATO cuts RUS' permitted staff from 20 to 10", "actor=NATO target=RUS instrument=staff-ceiling from=20 to=10 status=done")]
    [InlineData("SANCTION/discontinue", "It is denied that POL closes the BRA consulate in Recife", "actor=POL target=BRA instrument=consulate place=Recife status=denied")]
    [InlineData("THREATEN/relations", "BLR threatens the EU with consequences for relations", "actor=BLR target=EU status=threatened")]
    [InlineData("AGREE/", "ITA promises PER aid: 1,200", "actor=ITA target=PER instrument=aid quantity=1200 status=announced")]
    [InlineData("FIGURE/", "17 dead in Arequipa, PER", "target=PER instrument=dead quantity=17 place=Arequipa status=done")]
    [InlineData("FIGURE/", "Reportedly 17 dead", "instrument=dead quantity=17 status=hedged")]
    [InlineData("FIGURE/", "2 vessels off PER", "target=PER instrument=vessels quantity=2 status=done")]
    [InlineData("SANCTION/discontinue", "POL suspends cooperation with BRA", "actor=POL target=BRA instrument=cooperation status=done state=suspended")]
    [InlineData("CONSULT/", "NATO holds talks with the UN in the Baltic Sea", "actor=NATO target=UN place=Baltic_Sea status=done")]
    [InlineData("CONSULT/", "Ana Silva may hold talks with the UN", "actor=PERSON:Ana_Silva target=UN status=hedged")]
    public void A_fact_is_told_in_one_sentence(string kind, string expected, string fields)
    {
        var told = FactSentences.Of(Make(kind, fields), []);

        // States show as their names once data/entities knows them: the sentence is compared by code.
        foreach (var code in new[] { "RUS", "POL", "BRA", "BLR", "ITA", "PER" })
        {
            expected = expected.Replace(code + " diplomat", Names.Adjective(code) + " diplomat", StringComparison.Ordinal)
                .Replace(code + " consulate", Names.Adjective(code) + " consulate", StringComparison.Ordinal)
                .Replace(code + "' ", code + (Names.Of(code).EndsWith('s') ? "' " : "'s "), StringComparison.Ordinal)
                .Replace(code, Names.Of(code), StringComparison.Ordinal);
        }

        Assert.Equal(expected, told);
    }

    [Fact]
    public void The_state_in_the_register_gives_the_verb()
    {
        var fact = Make("SANCTION/discontinue", "actor=NATO target=UN instrument=mission status=done");
        var entry = new RegisterEntry
        {
            Instrument = "mission", Holder = "UN", Name = "Mission", State = "suspended", Status = "done", Story = "s1",
            Facts = [fact.Id], Evidence = [],
        };

        Assert.Equal("NATO suspends the UN mission", FactSentences.Of(fact, [entry]));
        Assert.Equal("NATO closes the UN mission", FactSentences.Of(fact, [entry with { Facts = ["another"] }]));
    }

    [Fact]
    public void Every_row_of_the_table_can_be_told_with_and_without_values()
    {
        var rows = 0;
        foreach (var row in WordTable.Facts)
        {
            var full = SentenceTemplate.Fill(row.Sentence, _ => "x", verb => VerbForm.Bend(verb, "done", null));
            Assert.NotNull(full);
            Assert.DoesNotContain(full, "{}[]<>".Contains);
            Assert.DoesNotContain("  ", full, StringComparison.Ordinal);
            Assert.NotEmpty(FactSentences.Of(Make($"{row.Type}/{row.Mode}", $"instrument={row.Instrument} actor=NATO target=UN quantity=2 from=4 to=2"), []));
            rows++;
        }

        Assert.True(rows > 300, $"only {rows} rows were looked at");
    }

    [Fact]
    public void Every_type_can_be_told_without_any_value()
    {
        foreach (var type in WordTable.Facts.Select(r => r.Type).Distinct(StringComparer.Ordinal).Append("NEWTYPE"))
        {
            Assert.True(FactSentences.Of(Make(type + "/", "status=done"), []).Length > 3, type);
        }
    }

    private static Fact Make(string kind, string fields)
    {
        var parts = kind.Split('/');
        var values = fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='))
            .Select(f => new FactField(Enum.Parse<Field>(f[0], ignoreCase: true), f[1].Replace('_', ' '), "shown", []))
            .ToImmutableArray();
        return new Fact
        {
            Id = "f1", Type = parts[0], Mode = parts[1].Length == 0 ? null : parts[1], Fields = values,
            Claims = [], Differences = [], Counts = default,
        };
    }
}
