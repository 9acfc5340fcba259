using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class HabitTests(ITestOutputHelper output)
{
    private static readonly string[] Library = ["Rapporteur.Model", "Rapporteur"];

    [Fact]
    public void No_room_catches_everything()
    {
        var methods = Library.Sum(a => Assemblies.Code(a).Methods.Count);
        output.WriteLine($"{methods} methods looked at, {Library.Sum(a => Assemblies.Code(a).Catches.Count)} places that catch");
        Assert.True(methods > 500, $"only {methods} methods were seen");
        Assert.Empty(Library.SelectMany(a => HabitRules.CatchingAll(Assemblies.Code(a))));
    }

    [Fact]
    public void No_code_asks_for_a_language_by_name()
    {
        var texts = Assemblies.Product.Sum(a => Assemblies.Code(a).Literals.Count);
        output.WriteLine($"{texts} texts looked at for {HabitRules.Languages.Count} languages");
        Assert.True(texts > 500, $"only {texts} texts were seen");
        Assert.True(HabitRules.Languages.Count > 20, "too few languages were asked about");
        // Pages and JSON have names of two letters that mean no language (li, tr, id): there only comparisons count.
        Ratchet.Check("names a language", Assemblies.Product.SelectMany(a => HabitRules.NamingLanguages(Assemblies.Code(a), whenCompared: !Library.Contains(a))));
    }

    [Fact]
    public void R4_texts_are_never_ordered_by_the_culture_of_the_machine()
    {
        var calls = Assemblies.Product.Sum(a => Assemblies.Code(a).Calls.Count);
        output.WriteLine($"{calls} calls looked at");
        Assert.True(calls > 500, $"only {calls} calls were seen");
        Assert.Empty(Assemblies.Product.SelectMany(a => HabitRules.OrderingByCulture(Assemblies.Code(a))));
    }

    [Fact]
    public void A_method_stays_within_60_lines_and_4_parameters()
    {
        var methods = Assemblies.Product.Sum(a => Assemblies.Code(a).Methods.Count(m => m.Lines > 0));
        output.WriteLine($"{methods} methods looked at");
        Assert.True(methods > 800, $"only {methods} methods with lines were seen");
        Ratchet.Check("method above 60 lines", Assemblies.Product.SelectMany(a => HabitRules.Long(Assemblies.Code(a), 60)));
        Ratchet.Check("method with more than 4 parameters", Assemblies.Product.SelectMany(a => HabitRules.Wide(Assemblies.Code(a), 4)));
    }

    [Fact]
    public void Every_planted_bad_habit_is_seen()
    {
        var code = Assemblies.Code(Assemblies.Violations);
        Assert.Equal(["Violations.Claiming.CatchesEverything", "Violations.Claiming.CatchesWithoutName"], HabitRules.CatchingAll(code));
        Assert.Equal(["Violations.Claiming.AsksForALanguage"], HabitRules.NamingLanguages(code, whenCompared: true));
        Assert.Equal(["Violations.Claiming.AsksForALanguage", "Violations.Claiming.SpeaksOfALanguage"], HabitRules.NamingLanguages(code, whenCompared: false));
        Assert.Equal(["Violations.Claiming.OrdersByCulture"], HabitRules.OrderingByCulture(code));
        Assert.Equal(["Violations.Claiming.GoesOnAndOn.Call"], HabitRules.Long(code, 60));
        Assert.Equal(["Violations.Claiming.TakesTooMuch.Call"], HabitRules.Wide(code, 4));
    }
}
