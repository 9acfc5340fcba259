using System.Collections.Immutable;
using Rapporteur.Matching.Duplicates;
using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Matching.Duplicates;

public sealed class FamilyFinderTests
{
    private const string Wire = "The island republic of Norland shut its only border crossing to Sudria on Friday after guards found forged papers in eleven lorries.\n\n"
        + "Drivers who had waited since Tuesday were told to turn round and take the ferry from Tarvik, a detour of two hundred kilometres.\n\n"
        + "The customs office said the crossing would open again once Sudria had explained where the stamps on the papers came from.\n\n"
        + "Sudria called the step unfriendly and asked for a meeting of the joint commission, which has not sat since the spring.\n\n"
        + "Farmers on both sides fear for their fruit, for nothing that ripens in June can wait a week on a road.";

    private const string German = "Der Inselstaat Norland hat am Freitag seinen einzigen Grenzübergang nach Sudrien geschlossen, nachdem Beamte gefälschte Papiere in elf Lastwagen gefunden hatten.\n\n"
        + "Fahrer, die seit Dienstag warteten, mussten umkehren und die Fähre von Tarvik nehmen, ein Umweg von zweihundert Kilometern.\n\n"
        + "Das Zollamt erklärte, der Übergang werde wieder geöffnet, sobald Sudrien erklärt habe, woher die Stempel auf den Papieren stammten.\n\n"
        + "Sudrien nannte den Schritt unfreundlich und bat um ein Treffen der gemeinsamen Kommission, die seit dem Frühjahr nicht getagt hat.\n\n"
        + "Bauern auf beiden Seiten fürchten um ihr Obst, denn nichts, was im Juni reift, kann eine Woche auf der Straße warten.";

    private const string Own = "A lorry driver from Tarvik slept three nights in his cabin before anyone told him that the road to Sudria was shut.\n\n"
        + "He carries cherries, he says, and opens the door to show what is left of them.\n\n"
        + "Nobody in the long queue had seen the forged stamps of which the customs office of Norland speaks.\n\n"
        + "At the ferry the next free place is on Monday, and the harbour asks double the usual price for eleven metres of deck.";

    [Fact]
    public void A_copy_under_another_headline_is_no_line_of_its_own()
    {
        var family = Assert.Single(Find(Report("a", Wire), Report("b", Wire, "Border shut over forged stamps", 1)));
        var link = Assert.Single(family.Links);
        Assert.Equal((CopyKind.Copy, "earlier", 1.0), (link.Kind, link.Direction, link.Share));
    }

    [Fact]
    public void A_shortened_copy_hangs_on_the_longer_one()
    {
        var link = Link(Report("a", Wire), Report("b", Paragraphs(Wire, 3)));
        Assert.Equal((CopyKind.Shortened, "longer"), (link.Kind, link.Direction));
        Assert.Contains("words against", link.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_inside_a_longer_report_is_found_by_what_it_holds_and_not_by_likeness()
    {
        var link = Link(Report("a", Paragraphs(Wire, 2)), Report("b", Own + "\n\n" + Own.Replace("Tarvik", "Kelby", StringComparison.Ordinal) + "\n\n" + Paragraphs(Wire, 2), day: 1));
        Assert.Equal(CopyKind.Contained, link.Kind);
    }

    [Fact]
    public void A_rewrite_keeps_most_runs_of_words()
    {
        var rewritten = Wire.Replace("on Friday after guards", "late on Friday because guards", StringComparison.Ordinal).Replace("were told to turn round", "had to turn round", StringComparison.Ordinal)
            .Replace("said the crossing would open again once", "said that the crossing would reopen when", StringComparison.Ordinal).Replace("unfriendly and asked", "hostile, and it asked", StringComparison.Ordinal)
            .Replace("fear for their fruit, for nothing", "worry about their harvest since nothing", StringComparison.Ordinal);
        Assert.Equal(CopyKind.Rewrite, Link(Report("a", Wire), Report("b", rewritten, day: 1)).Kind);
    }

    [Fact]
    public void A_translation_is_one_line_with_what_it_was_made_from_and_shows_sentence_beside_sentence()
    {
        var (here, there) = (Report("a", Wire), Report("b", German, "Norland schließt die Grenze", 1));
        var link = Link(here, there);
        Assert.Equal(CopyKind.Translation, link.Kind);
        Assert.Equal(5, link.Passages.Length);
        Assert.StartsWith("Sudrien nannte", link.Passages[3].Here.In(there.Text), StringComparison.Ordinal);
        Assert.StartsWith("Sudria called", link.Passages[3].There.In(here.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_in_another_order_are_no_translation()
    {
        var turned = string.Join("\n\n", German.Split("\n\n").Reverse());
        Assert.Equal(2, Find(Report("a", Wire), Report("b", turned, "Norland schließt die Grenze")).Length);
    }

    [Fact]
    public void Two_reports_in_their_own_words_are_two_lines() => Assert.Equal(2, Find(Report("a", Wire), Report("b", Own)).Length);

    [Fact]
    public void A_quote_that_all_carry_makes_no_family()
    {
        const string quote = "\n\n\"We shall not open the gate for papers that were stamped in a kitchen, and we shall not be told by our neighbours when to close it either,\" the minister of Norland said.";
        Assert.Equal(2, Find(Report("a", Wire + quote), Report("b", Own + quote)).Length);
    }

    [Fact]
    public void The_words_of_a_passage_are_the_same_in_both_reports()
    {
        var (one, other) = (Report("a", Wire), Report("b", Own + "\n\n" + Wire, day: 1));
        var link = Link(one, other);
        Assert.NotEmpty(link.Passages);
        Assert.All(link.Passages, p => Assert.Equal(Words(p.There.In(one.Text)), Words(p.Here.In(other.Text))));
    }

    [Fact]
    public void Editions_of_one_newsroom_are_one_line_and_the_user_may_add_newsrooms()
    {
        var own = new NewsroomTable([new Newsroom("Tarvik Post", ["tarvikpost.example"], ["Tarvik Post", "Evening Tarvik"])]);
        var (one, other) = (Report("a", Wire) with { Outlet = new Cited<string>("Tarvik Post", default) }, Report("b", Own) with { Outlet = new Cited<string>("Evening Tarvik", default) });
        var family = Assert.Single(FamilyFinder.Find([one, other], own));
        Assert.Equal(CopyKind.SameNewsroom, Assert.Single(family.Links).Kind);
        Assert.Equal(2, FamilyFinder.Find([one, other], new NewsroomTable([])).Length);
        Assert.Equal(2, FamilyFinder.Find([one, other with { Outlet = one.Outlet }], own).Length);
    }

    [Fact]
    public void A_newsroom_is_known_by_the_host_of_an_address()
    {
        var table = new NewsroomTable([new Newsroom("Tarvik Post", ["tarvikpost.example"], [])]);
        Assert.Equal("Tarvik Post", table.Of(Report("a", Wire) with { Address = "https://www.news.tarvikpost.example/2024/06/1" })?.Newsroom);
        Assert.Null(table.Of(Report("a", Wire) with { Address = "https://nottarvikpost.example/" }));
    }

    [Fact]
    public void Who_came_in_first_does_not_change_who_belongs_together()
    {
        Article[] reports = [Report("a", Wire), Report("b", Paragraphs(Wire, 3)), Report("c", German, "Norland schließt die Grenze"), Report("d", Own), Report("e", Own, "Cherries on a road")];
        foreach (var order in new[] { new[] { 0, 1, 2, 3, 4 }, [4, 3, 2, 1, 0], [2, 0, 4, 1, 3] })
        {
            var families = FamilyFinder.Find([.. order.Select(o => reports[o])], new NewsroomTable([]));
            Assert.Equal(["abc", "de"], families.Select(f => string.Concat(f.Members.Select(m => reports.Single(r => r.Id == m).Name[0]).Order())).Order());
        }
    }

    private static CopyLink Link(Article one, Article other) => Assert.Single(Assert.Single(Find(one, other)).Links);

    private static ImmutableArray<Family> Find(params Article[] articles) => FamilyFinder.Find([.. articles], new NewsroomTable([]));

    private static Article Report(string name, string text, string title = "Norland shuts its border to Sudria", int day = 0) =>
        Invented.Of(name + ".txt", new DateOnly(2024, 6, 7).AddDays(day), title + "\n\n" + text);

    private static string Paragraphs(string text, int count) => string.Join("\n\n", text.Split("\n\n").Take(count));

    private static string Words(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
