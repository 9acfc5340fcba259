using System.Globalization;
using System.Text.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Json;

/// <summary>Entries of the register.</summary>
internal static class RegisterJson
{
    /// <summary>A register by itself.</summary>
    public static string Of(IEnumerable<RegisterEntry> register) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        Write(json, register);
        json.WriteEndObject();
    });

    public static void Write(Utf8JsonWriter json, IEnumerable<RegisterEntry> register)
    {
        json.WriteStartArray("register");
        foreach (var entry in register)
        {
            json.WriteStartObject();
            json.WriteString("instrument", entry.Instrument);
            json.WriteString("holder", JsonText.Plain(entry.Holder));
            json.WriteString("counterpart", JsonText.Plain(entry.Counterpart));
            json.WriteString("name", entry.Name);
            json.WriteString("place", JsonText.Plain(entry.Place));
            json.WriteString("state", entry.State);
            json.WriteString("from", entry.From?.ToString());
            json.WriteString("until", entry.Until?.ToString());
            json.WriteNumberOrText("value", entry.Value);
            json.WriteString("status", entry.Status);
            json.WriteString("known", entry.Known?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("story", entry.Story);
            json.WriteStrings("facts", entry.Facts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
