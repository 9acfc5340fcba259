using System.Globalization;

namespace Rapporteur.Tests.Fixtures;

/// <summary>Short reports of invented events, as many as wanted, for tests of what happens to files.</summary>
internal static class SmallReports
{
    private static readonly string[] States = ["Latvia", "Portugal", "Hungary", "Norway", "Bulgaria", "Denmark", "Spain"];
    private static readonly string[] Others = ["Belarusian", "Brazilian", "Georgian", "Kenyan"];

    /// <summary>Reports of a number of events, three of each, as name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Of(int events)
    {
        for (var i = 0; i < events; i++)
        {
            var state = States[i % States.Length];
            var other = Others[i % Others.Length];
            var number = (i + 3).ToString(CultureInfo.InvariantCulture);
            var day = new DateOnly(2025, 1, 1).AddDays(9 * i);
            yield return Report($"{i:D3}-a.txt", day, $"{state} expels {number} {other} diplomats", $"{state} expelled {number} {other} diplomats, the foreign ministry said.");
            yield return Report($"{i:D3}-b.txt", day.AddDays(1), $"{number} diplomats sent home", $"The government of {state} has expelled {number} {other} diplomats. They were told to leave within a week.");
            yield return Report($"{i:D3}-c.txt", day.AddDays(2), $"{state} closes consulate", $"After the expulsion of {number} {other} diplomats {state} closed the {other} consulate, a spokesman said.");
        }
    }

    private static (string Name, string Text) Report(string name, DateOnly day, string title, string body) =>
        (name, $"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}\n\n{title}\n\n{body}\n");
}
