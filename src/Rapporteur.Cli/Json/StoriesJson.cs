using System.Globalization;
using Rapporteur.Ports;

namespace Rapporteur.Cli.Json;

/// <summary>The list of stories of a store.</summary>
internal static class StoriesJson
{
    public static string Of(IEnumerable<StorySummary> stories) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("stories");
        foreach (var story in stories)
        {
            json.WriteStartObject();
            json.WriteString("id", story.Id);
            json.WriteString("title", story.Title);
            json.WriteString("first", story.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("last", story.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNumber("reports", story.Reports);
            json.WriteNumber("languages", story.Languages);
            json.WriteCounts(story.Counts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
