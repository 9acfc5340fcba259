using System.Globalization;
using System.Text;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Matching;

/// <summary>Reports of invented events, made by rule: those of an event share its names, numbers and day, in whatever language.</summary>
internal static class Invented
{
    /// <summary>Events of so many numbers in a row have not even their theme in common.</summary>
    public const int Themes = 3;

    private static readonly string[] Towns = ["Kelby", "Ostrava", "Varnholt", "Dunsmore", "Lagoa", "Brezna", "Tarvik", "Quillan", "Mossa", "Ardenton"];
    private static readonly string[] People = ["Pavel Kravets", "Ingrid Solheim", "Marco Bellandi", "Sadie Okonkwo", "Tomas Hrubec", "Amina Farouk", "Jasper Vandeveer", "Lucia Montoro", "Erik Stranden", "Olha Dubenko"];
    private static readonly string[] Works = ["Nordfjell", "Castellum", "Hydrex", "Polmar", "Ventura", "Orsato", "Lindeman", "Kavala", "Serrano", "Bjornholm"];

    // Of each language the themes, and of each theme a headline and four sentences.
    private static readonly Dictionary<string, string[][]> Texts = new()
    {
        ["en"] =
        [
            [
                "{1} closes the plant of {2} in {0}",
                "The plant of {2} in {0} was closed on {4} after {3} workers had been injured, minister {1} said.",
                "{1} told reporters that the company must pay {5} million for the damage done to the river.",
                "Inspectors found that the valves at {2} had not been tested since spring.",
                "The mayor of {0} asked for help from the army, and schools stay shut.",
            ],
            [
                "Court in {0} frees {1}, once head of {2}",
                "A court in {0} freed {1}, the former head of {2}, on {4} after {3} days in prison.",
                "The judges found no proof that {1} had taken {5} million from the pension fund.",
                "Prosecutors will appeal, because two witnesses of {2} were never heard.",
                "Outside the court in {0} supporters sang and waved flags.",
            ],
            [
                "Storm tears roof off {2} stadium in {0}",
                "A storm tore the roof off the {2} stadium in {0} on {4}, and {3} spectators were brought to safety.",
                "Coach {1} thanked the firemen and said the match would be played in autumn.",
                "Repairs will cost {5} million, insurers reckon, and last until winter.",
                "In the streets of {0} trees lay on cars and trams stood still.",
            ],
        ],
        ["de"] =
        [
            [
                "{1} schließt das Werk von {2} in {0}",
                "Das Werk von {2} in {0} wurde am {4} geschlossen, nachdem {3} Arbeiter verletzt worden waren, sagte Minister {1}.",
                "{1} sagte vor Journalisten, das Unternehmen müsse {5} Millionen für den Schaden am Fluss zahlen.",
                "Prüfer stellten fest, dass die Ventile bei {2} seit dem Frühjahr nicht getestet worden waren.",
                "Der Bürgermeister von {0} bat die Armee um Hilfe, die Schulen bleiben geschlossen.",
            ],
            [
                "Gericht in {0} lässt {1} frei, den früheren Chef von {2}",
                "Ein Gericht in {0} hat {1}, den früheren Chef von {2}, am {4} nach {3} Tagen Haft freigelassen.",
                "Die Richter fanden keinen Beweis, dass {1} {5} Millionen aus dem Pensionsfonds genommen hatte.",
                "Die Staatsanwälte legen Berufung ein, weil zwei Zeugen von {2} nie gehört wurden.",
                "Vor dem Gericht in {0} sangen Anhänger und schwenkten Fahnen.",
            ],
            [
                "Sturm reißt Dach vom Stadion {2} in {0}",
                "Ein Sturm hat am {4} das Dach des Stadions {2} in {0} abgerissen, {3} Zuschauer wurden in Sicherheit gebracht.",
                "Trainer {1} dankte der Feuerwehr und sagte, das Spiel werde im Herbst ausgetragen.",
                "Die Reparatur kostet nach Angaben der Versicherer {5} Millionen und dauert bis zum Winter.",
                "In den Straßen von {0} lagen Bäume auf Autos, und Straßenbahnen standen still.",
            ],
        ],
        ["nl"] =
        [
            [
                "{1} sluit de fabriek van {2} in {0}",
                "De fabriek van {2} in {0} is op {4} gesloten nadat {3} arbeiders gewond waren geraakt, zei minister {1}.",
                "{1} zei tegen journalisten dat het bedrijf {5} miljoen moet betalen voor de schade aan de rivier.",
                "Inspecteurs stelden vast dat de kleppen bij {2} sinds het voorjaar niet waren getest.",
                "De burgemeester van {0} vroeg het leger om hulp en de scholen blijven dicht.",
            ],
            [
                "Rechtbank in {0} laat {1} vrij, oud-directeur van {2}",
                "Een rechtbank in {0} heeft {1}, oud-directeur van {2}, op {4} na {3} dagen cel vrijgelaten.",
                "De rechters vonden geen bewijs dat {1} {5} miljoen uit het pensioenfonds had genomen.",
                "De aanklagers gaan in beroep, omdat twee getuigen van {2} nooit zijn gehoord.",
                "Buiten de rechtbank in {0} zongen aanhangers en zwaaiden zij met vlaggen.",
            ],
            [
                "Storm rukt dak van stadion {2} in {0}",
                "Een storm heeft op {4} het dak van het stadion {2} in {0} gerukt en {3} toeschouwers zijn in veiligheid gebracht.",
                "Trainer {1} bedankte de brandweer en zei dat de wedstrijd in de herfst wordt gespeeld.",
                "Het herstel kost volgens verzekeraars {5} miljoen en duurt tot de winter.",
                "In de straten van {0} lagen bomen op auto's en stonden trams stil.",
            ],
        ],
    };

    private static readonly string[][] OwnWords =
    [
        [
            "Families of the injured waited outside the hospital in {0} through the night.",
            "Shares of {2} fell before noon, and analysts doubt that it can recover soon.",
            "A union leader called the accident at {2} a warning that nobody wanted to hear.",
            "Fishermen from {0} say the water has smelled of acid for weeks.",
        ],
        [
            "His lawyer spoke of a trial that should never have begun in {0}.",
            "Former colleagues at {2} kept silent, and the company's press office did not answer.",
            "The case against {1} had divided the country since the spring.",
            "A retired judge called the verdict brave and late.",
        ],
        [
            "Meteorologists had warned of gusts, but nobody in {0} expected such force.",
            "Players of {2} helped carry children out of the stands.",
            "The league will decide next week where {1} and the team may play.",
            "Residents of {0} counted broken windows until dawn.",
        ],
    ];

    /// <summary>A report of an event.</summary>
    /// <param name="number">Which event: 0 to 99.</param>
    /// <param name="language">en, de or nl.</param>
    /// <param name="teller">Which of its reports: chooses the sentences beside the first.</param>
    /// <param name="days">How many days after the event it is of.</param>
    public static Article Report(int number, string language = "en", int teller = 0, int days = 0)
    {
        var day = new DateOnly(2024, 3, 1).AddDays((number * 37) % 300);
        object[] facts = [Towns[number % 10], People[((number / 10) + number) % 10], Works[((number / 10) + (3 * number)) % 10], 112 + (17 * number), day.ToString("d MMMM", new CultureInfo(language)), 340 + (29 * number)];
        var theme = number % Themes;
        var lines = Texts[language][theme];
        var chosen = new List<string> { lines[0], lines[1], lines[2 + (teller % 3)], lines[2 + ((teller + 1) % 3)] };
        if (language == "en" && teller > 0) chosen.AddRange([OwnWords[theme][teller % 4], OwnWords[theme][(teller + 1) % 4]]);
        return Of($"{number}-{language}-{teller}.txt", day.AddDays(days), string.Join("\n\n", chosen.Select(l => string.Format(CultureInfo.InvariantCulture, l, facts))));
    }

    /// <summary>A report of given words.</summary>
    public static Article Of(string name, DateOnly day, string text)
    {
        var bytes = Encoding.UTF8.GetBytes($"{day:yyyy-MM-dd}\n\n{text}\n");
        return Assert.Single(Pipeline.Read(new SourceFile(name, name, bytes, null), new DateOnly(2026, 1, 1)).Articles);
    }
}
