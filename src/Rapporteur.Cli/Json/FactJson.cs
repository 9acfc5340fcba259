using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Json;

/// <summary>A fact with its slots, its witnesses and everything they rest on.</summary>
internal sealed class FactJson(Utf8JsonWriter json, IReadOnlyDictionary<ReportId, Article> articles)
{
    private static readonly (string Name, Field Field)[] Slots =
    [
        ("actor", Field.Actor), ("target", Field.Target), ("instrument", Field.Instrument), ("quantity", Field.Quantity), ("from", Field.From),
        ("to", Field.To), ("place", Field.Place), ("when", Field.When), ("announced", Field.Announced), ("status", Field.Status),
        ("state", Field.State), ("until", Field.Until), ("holder", Field.Holder),
    ];

    public void Write(string name, IEnumerable<Fact> facts, IEnumerable<RegisterEntry> register)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts) Write(fact, register);
        json.WriteEndArray();
    }

    private void Write(Fact fact, IEnumerable<RegisterEntry> register)
    {
        json.WriteStartObject();
        json.WriteString("id", fact.Id);
        json.WriteString("type", fact.Type);
        json.WriteString("mode", fact.Mode);
        foreach (var slot in Slots) json.WriteField(slot.Name, slot.Field, fact[slot.Field]);
        json.WriteString("sentence", FactSentences.Of(fact, register));
        json.WriteBoolean("background", fact.IsBackground);
        json.WriteCounts(fact.Counts);
        WriteWitnesses(fact);
        WriteFields(fact);
        WriteDifferences(fact);
        WriteClaims(fact);
        json.WriteEndObject();
    }

    private void WriteWitnesses(Fact fact)
    {
        var dissenters = Witnesses.Dissenters(fact);
        json.WriteStartArray("support");
        foreach (var claim in Witnesses.Supporters(fact, dissenters))
        {
            var article = articles[claim.Report];
            json.WriteStartObject();
            json.WriteString("file", article.Name);
            json.WriteString("text", claim.Context.In(article.Text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("dissent");
        foreach (var dissent in dissenters)
        {
            json.WriteStartObject();
            json.WriteString("file", articles[dissent.Report].Name);
            json.WriteString("slot", JsonText.Kind(dissent.Field));
            json.WriteField("value", dissent.Field, dissent.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteFields(Fact fact)
    {
        json.WriteStartArray("fields");
        foreach (var field in fact.Fields)
        {
            json.WriteStartObject();
            json.WriteString("slot", JsonText.Kind(field.Field));
            json.WriteField("shown", field.Field, field.Shown);
            json.WriteString("rule", field.Rule);
            json.WriteStartArray("values");
            foreach (var value in field.Values) WriteValue(field.Field, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteValue(Field field, ValueSupport value)
    {
        json.WriteStartObject();
        json.WriteField("value", field, value.Value);
        json.WriteCounts(value.Counts);
        json.WriteStartArray("evidence");
        foreach (var evidence in value.Evidence)
        {
            json.WriteStartObject();
            json.WriteWords(articles[evidence.Report], evidence.Span);
            json.WriteString("rule", evidence.Rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteDifferences(Fact fact)
    {
        json.WriteStartArray("differences");
        foreach (var difference in fact.Differences)
        {
            json.WriteStartObject();
            json.WriteString("slot", JsonText.Kind(difference.Field));
            json.WriteString("kind", JsonText.Kind(difference.Kind));
            json.WriteString("explanation", difference.Explanation);
            json.WriteStartArray("values");
            foreach (var value in difference.Values)
            {
                json.WriteStartObject();
                json.WriteField("value", difference.Field, value.Value);
                json.WriteStrings("files", value.Evidence.Select(e => articles[e.Report].Name).Distinct(StringComparer.Ordinal));
                json.WriteCounts(value.Counts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteClaims(Fact fact)
    {
        json.WriteStartArray("claims");
        foreach (var claim in fact.Claims)
        {
            var article = articles[claim.Report];
            json.WriteStartObject();
            json.WriteString("id", claim.Id);
            json.WriteWords(article, claim.Trigger);
            json.WriteStartArray("attribution");
            foreach (var voice in claim.Attribution)
            {
                json.WriteStartObject();
                json.WriteString("kind", JsonText.Kind(voice.Kind));
                json.WriteString("name", voice.Name);
                json.WriteString("text", voice.Evidence?.In(article.Text));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
