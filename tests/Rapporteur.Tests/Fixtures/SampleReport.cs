using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Tests.Fixtures;

/// <summary>
/// A hand-made report for tests of output: two states close each other's consulates, told in English, French and Dutch,
/// and a ferry strike that has nothing to do with it. Names and events are invented; every span points at real words.
/// </summary>
internal static class SampleReport
{
    public const string MainStory = "s1a5e0c44";
    public const string OtherStory = "s9d20b7f1";

    private static readonly SampleText English = new SampleText("1a5e0c44b2907d16", "01-en.txt", "en", "2024-03-12")
        .With(BlockKind.Furniture, "Share | Print | 4 min read")
        .With(BlockKind.Title, "Brno: Czechs order Georgian consulate shut within a week")
        .With(BlockKind.Byline, "By Anna Field")
        .With(BlockKind.Credit, "AP")
        .With(BlockKind.DateLine, "12 March 2024")
        .With(BlockKind.Body, "PRAGUE — The Czech government on Tuesday ordered Georgia to close its consulate in Brno by 19 March and told eight staff members to leave the country.")
        .With(BlockKind.Body, "“Nobody may run a listening post under a consular flag,” Foreign Minister Tereza Havlova told reporters in Prague.")
        .With(BlockKind.Body, "Georgia may answer by closing the Czech consulate in Batumi, a diplomat said. Prague had already recalled its ambassador from Tbilisi in 2022.")
        .With(BlockKind.Furniture, "Read also: Ten walks along the Svratka")
        .With(BlockKind.Repeat, "The Czech government on Tuesday ordered Georgia to close its consulate in Brno by 19 March and told eight staff members to leave the country.");

    private static readonly SampleText French = new SampleText("4c07d91e6fa3b825", "02-fr.txt", "fr", "2024-03-12")
        .With(BlockKind.Title, "Prague ferme le consulat géorgien de Brno")
        .With(BlockKind.DateLine, "Mardi 12 mars 2024 – (AP)")
        .With(BlockKind.Body, "La République tchèque a sommé mardi la Géorgie de fermer son consulat à Brno d’ici au 19 mars ; huit employés doivent quitter le pays.")
        .With(BlockKind.Body, "« Personne ne tient un poste d’écoute sous un drapeau consulaire », a déclaré la ministre des Affaires étrangères, Tereza Havlova.");

    private static readonly SampleText Dutch = new SampleText("8e62f0a97c41d35b", "03-nl.txt", "nl", "2024-03-14")
        .With(BlockKind.Title, "Georgië sluit Tsjechisch consulaat in Batoemi")
        .With(BlockKind.DateLine, "donderdag 14 maart 2024, 18.05 uur")
        .With(BlockKind.Body, "TBILISI – Georgië sluit op 21 maart het Tsjechische consulaat in Batoemi, zo maakte minister Giorgi Lomidze donderdag bekend.")
        .With(BlockKind.Body, "Tsjechië had dinsdag de sluiting gelast van het Georgische consulaat in Brno; op 19 maart moet het dicht zijn en moeten negen medewerkers vertrokken zijn.")
        .With(BlockKind.Body, "“Wie onze deur dichtslaat, vindt de zijne op slot”, zei Lomidze. “Niemand mag onder consulaire vlag een luisterpost bedrijven”, had zijn ambtgenote Tereza Havlova eerder gezegd.");

    private static readonly SampleText Ferry = new SampleText("9d20b7f1558e60ac", "04-en.html", "en", null)
        .With(BlockKind.Title, "Ferries idle as 300 deckhands walk out")
        .With(BlockKind.Body, "Some 300 deckhands went on strike in Split, the union said. The walkout will last until Sunday <at the latest>.");

    private static readonly ImmutableArray<Voice> Minister =
        [new(VoiceKind.Outlet, "The Harbour Post", null), new(VoiceKind.Agency, "AP", English.Find("AP")), new(VoiceKind.Person, "PERSON:Tereza Havlova", English.Find("Foreign Minister Tereza Havlova"))];

    private static readonly ImmutableArray<Voice> Diplomat =
        [new(VoiceKind.Outlet, "The Harbour Post", null), new(VoiceKind.Agency, "AP", English.Find("AP")), new(VoiceKind.Anonymous, "a diplomat", English.Find("a diplomat"))];

    private static readonly ImmutableArray<Voice> FrenchVoices =
        [new(VoiceKind.Outlet, "02-fr.txt", null), new(VoiceKind.Agency, "AP", French.Find("AP"))];

    private static readonly ImmutableArray<Voice> Lomidze =
        [new(VoiceKind.Outlet, "03-nl.txt", null), new(VoiceKind.Person, "PERSON:Giorgi Lomidze", Dutch.Find("minister Giorgi Lomidze"))];

    /// <summary>The report. The same every time.</summary>
    public static Report Make()
    {
        var main = MainDossier();
        var other = OtherDossier();
        var articles = main.Story.Articles.AddRange(other.Story.Articles);
        return new Report
        {
            Articles = articles,
            Dossiers = [main, other],
            Register = main.Register,
            Diagnostics = [
                .. articles.SelectMany(a => a.Diagnostics),
                DiagnosticCodes.Make(DiagnosticCodes.EmptyFile, "reports/05-empty.txt"),
            ],
        };
    }

    private static Dossier MainDossier()
    {
        var recall = SampleFacts.Claim(English, 4, ("SANCTION", "withdraw", "recalled"), Minister[..2],
            (Field.Actor, "CZE", "Prague had"), (Field.Target, "GEO", "Tbilisi"), (Field.Instrument, "ambassador", "ambassador"),
            (Field.When, "2022", "in 2022"), (Field.Status, "done", "had already recalled")) with
        { IsBackground = true };
        Fact[] facts =
        [
            SampleFacts.Fact("f0d9e1a37", [recall], new Counts(1, 1, 0)),
            SampleFacts.Fact("f3b8c5520", Expulsions(), new Counts(3, 2, 1),
                (Field.Quantity, DifferenceKind.Contradiction, "Two lines give 8 and 9 for the same people.", "8")),
            SampleFacts.Fact("f51c90fe4", Closings(), new Counts(3, 2, 1)),
            SampleFacts.Fact("f77a2046d", Answers(), new Counts(2, 2, 2),
                (Field.Status, DifferenceKind.LaterUpdate, "The report of 14 March knows what that of 12 March only expected.", "announced")),
        ];
        var closing = facts[2];
        var answer = facts[3];
        return new Dossier
        {
            Story = new Story(
                MainStory,
                [
                    English.Article("12 March 2024", "Anna Field", "AP", "The Harbour Post"),
                    French.Article("12 mars 2024", null, "AP", null),
                    Dutch.Article("14 maart 2024", null, null, null),
                ],
                [
                    new Family("a", [English.Id, French.Id], ["Translates 01-en.txt: the same five numbers and names in the same order, credited to AP."]),
                    new Family("b", [Dutch.Id], []),
                ],
                ["Share Brno, consulate, Havlova and 19 March within two days."]),
            Title = "Brno: Czechs order Georgian consulate shut within a week",
            Facts = [.. facts],
            Quotes = Quotes(),
            Register =
            [
                Entry(closing, "consulate", ("GEO", "CZE"), "Consulate of Georgia in Czechia", ("Brno", "closed", "2024-03-19", "2024-03-12")),
                Entry(answer, "consulate", ("CZE", "GEO"), "Consulate of Czechia in Georgia", ("Batumi", "closed", "2024-03-21", "2024-03-14")),
            ],
            Counts = new Counts(3, 2, 2),
        };
    }

    private static ImmutableArray<Claim> Closings() =>
    [
        SampleFacts.Claim(English, 0, ("SANCTION", "discontinue", "ordered Georgia to close"), Minister,
            (Field.Actor, "CZE", "The Czech government"), (Field.Target, "GEO", "Georgia to"), (Field.Instrument, "consulate", "consulate in Brno"),
            (Field.Place, "Brno", "in Brno"), (Field.When, "2024-03-19", "by 19 March"), (Field.Announced, "2024-03-12", "on Tuesday"), (Field.Status, "announced", "ordered")),
        SampleFacts.Claim(French, 0, ("SANCTION", "discontinue", "sommé mardi la Géorgie de fermer"), FrenchVoices,
            (Field.Actor, "CZE", "La République tchèque"), (Field.Target, "GEO", "la Géorgie"), (Field.Instrument, "consulate", "son consulat"),
            (Field.Place, "Brno", "à Brno"), (Field.When, "2024-03-19", "au 19 mars"), (Field.Announced, "2024-03-12", "mardi la"), (Field.Status, "announced", "sommé")),
        SampleFacts.Claim(Dutch, 1, ("SANCTION", "discontinue", "de sluiting gelast"), Lomidze[..1],
            (Field.Actor, "CZE", "Tsjechië"), (Field.Target, "GEO", "Georgische"), (Field.Instrument, "consulate", "consulaat in Brno"),
            (Field.Place, "Brno", "in Brno"), (Field.When, "2024-03-19", "op 19 maart"), (Field.Announced, "2024-03-12", "dinsdag"), (Field.Status, "announced", "gelast")),
    ];

    private static ImmutableArray<Claim> Expulsions() =>
    [
        SampleFacts.Claim(English, 1, ("SANCTION", "expel", "told eight staff members to leave"), Minister,
            (Field.Actor, "CZE", "The Czech government"), (Field.Target, "GEO", "Georgia to"), (Field.Instrument, "accreditation", "staff members"),
            (Field.Quantity, "8", "eight"), (Field.When, "2024-03-12", "on Tuesday"), (Field.Status, "done", "told")),
        SampleFacts.Claim(French, 1, ("SANCTION", "expel", "doivent quitter le pays"), FrenchVoices,
            (Field.Actor, "CZE", "La République tchèque"), (Field.Target, "GEO", "la Géorgie"), (Field.Instrument, "accreditation", "employés"),
            (Field.Quantity, "8", "huit"), (Field.When, "2024-03-12", "mardi la"), (Field.Status, "done", "doivent")),
        SampleFacts.Claim(Dutch, 2, ("SANCTION", "expel", "moeten negen medewerkers vertrokken zijn"), Lomidze[..1],
            (Field.Actor, "CZE", "Tsjechië"), (Field.Target, "GEO", "Georgische"), (Field.Instrument, "accreditation", "medewerkers"),
            (Field.Quantity, "9", "negen"), (Field.When, "2024-03-12", "dinsdag"), (Field.Status, "done", "moeten negen")),
    ];

    private static ImmutableArray<Claim> Answers() =>
    [
        SampleFacts.Claim(English, 3, ("SANCTION", "discontinue", "may answer by closing"), Diplomat,
            (Field.Actor, "GEO", "Georgia may"), (Field.Target, "CZE", "Czech consulate"), (Field.Instrument, "consulate", "consulate in Batumi"),
            (Field.Place, "Batumi", "in Batumi"), (Field.Status, "hedged", "may answer")),
        SampleFacts.Claim(Dutch, 0, ("SANCTION", "discontinue", "sluit op"), Lomidze,
            (Field.Actor, "GEO", "Georgië sluit op"), (Field.Target, "CZE", "Tsjechische"), (Field.Instrument, "consulate", "consulaat in Batoemi, zo"),
            (Field.Place, "Batumi", "in Batoemi, zo"), (Field.When, "2024-03-21", "op 21 maart"), (Field.Announced, "2024-03-14", "donderdag bekend"), (Field.Status, "announced", "maakte")),
    ];

    private static ImmutableArray<Utterance> Quotes()
    {
        var tuesday = Edtf.Parse("2024-03-12");
        return
        [
            new Utterance("q1", "Tereza Havlova",
            [
                new Quote(English.Id, "Tereza Havlova", English.Find("Foreign Minister Tereza Havlova"), English.Find("Nobody may run a listening post under a consular flag"), tuesday),
                new Quote(French.Id, "Tereza Havlova", French.Find("Tereza Havlova"), French.Find("Personne ne tient un poste d’écoute sous un drapeau consulaire"), tuesday),
                new Quote(Dutch.Id, "Tereza Havlova", Dutch.Find("Tereza Havlova"), Dutch.Find("Niemand mag onder consulaire vlag een luisterpost bedrijven"), null),
            ]),
            new Utterance("q2", "Giorgi Lomidze",
                [new Quote(Dutch.Id, "Giorgi Lomidze", Dutch.Find("zei Lomidze"), Dutch.Find("Wie onze deur dichtslaat, vindt de zijne op slot"), Edtf.Parse("2024-03-14"))]),
        ];
    }

    private static RegisterEntry Entry(
        Fact fact, string instrument, (string Holder, string Counterpart) sides, string name, (string Place, string State, string From, string Known) state) => new()
        {
            Instrument = instrument,
            Holder = sides.Holder,
            Counterpart = sides.Counterpart,
            Name = name,
            Place = state.Place,
            State = state.State,
            From = Edtf.Parse(state.From),
            Known = DateOnly.ParseExact(state.Known, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Status = "announced",
            Story = MainStory,
            Facts = [fact.Id],
            Evidence = [.. fact.Claims.Select(c => new Evidence(c.Report, c.Trigger, "the act"))],
        };

    private static Dossier OtherDossier()
    {
        var union = new Voice(VoiceKind.Organisation, "the union", Ferry.Find("the union"));
        var strike = SampleFacts.Claim(Ferry, 0, ("FIGURE", null, "went on strike"), [new Voice(VoiceKind.Outlet, "04-en.html", null), union],
            (Field.Instrument, "participants", "deckhands went"), (Field.Quantity, "300", "Some 300"), (Field.Place, "Split", "in Split"), (Field.Status, "done", "went on"));
        return new Dossier
        {
            Story = new Story(
                OtherStory, [Ferry.Article(null, null, null, null, DiagnosticCodes.Make(DiagnosticCodes.NoDate, "reports/04-en.html"))],
                [new Family("a", [Ferry.Id], [])], []),
            Title = "Ferries idle as 300 deckhands walk out",
            Facts = [SampleFacts.Fact("fe41d07b9", [strike], new Counts(1, 1, 1))],
            Quotes = [],
            Register = [],
            Counts = new Counts(1, 1, 1),
        };
    }
}
