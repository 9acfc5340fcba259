using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class RoomTests(ITestOutputHelper output)
{
    // R3 leaves the hosts their composition; so far none of them needs more than Pipeline.
    private static readonly string[] Composers = ["Rapporteur.Pipeline"];

    [Fact]
    public void R2_a_room_names_the_model_text_ports_and_itself()
    {
        var code = Assemblies.Code("Rapporteur");
        foreach (var room in Assemblies.Rooms)
        {
            var types = code.Types.Count(t => t.IsIn($"Rapporteur.{room}"));
            output.WriteLine($"{room}: {types} types looked at");
            Assert.True(types > 1, $"only {types} types were seen in {room}");
        }

        output.WriteLine($"{code.Touches.Count()} pairs of types looked at");
        Assert.True(code.Touches.Count() > 2000, "too few pairs of types were seen");
        Assert.Empty(RoomRules.Crossings(code, "Rapporteur"));
    }

    [Fact]
    public void R3_only_the_pipeline_names_more_than_one_room()
    {
        var found = Assemblies.Product.SelectMany(a => RoomRules.Composers(Assemblies.Code(a), "Rapporteur")).ToList();
        var types = Assemblies.Product.Sum(a => Assemblies.Code(a).Types.Count);
        output.WriteLine($"{types} types looked at in {Assemblies.Product.Length} assemblies");
        Assert.True(types > 250, $"only {types} types were seen");
        Assert.Equal(Composers, found);
    }

    [Fact]
    public void R2_sees_every_planted_crossing_and_no_other()
    {
        const string reading = "Violations.Reading.";
        Assert.Equal(
        [
            reading + "TouchesByAttribute -> Violations.Matching.MatcherAttribute",
            reading + "TouchesByBase -> Violations.Matching.Matcher",
            reading + "TouchesByCall -> Violations.Matching.Matcher",
            reading + "TouchesByCatch -> Violations.Matching.Matcher",
            reading + "TouchesByConstraint`1 -> Violations.Matching.IMatcher",
            reading + "TouchesByField -> Violations.Matching.Matcher",
            reading + "TouchesByGenericArgument -> Violations.Matching.IMatcher",
            reading + "TouchesByGenericArgument -> Violations.Matching.Matcher",
            reading + "TouchesByInterface -> Violations.Matching.IMatcher",
            reading + "TouchesByIterator -> Violations.Matching.Matcher",
            reading + "TouchesByLambda -> Violations.Matching.Matcher",
            reading + "TouchesByLocal -> Violations.Matching.Matcher",
            reading + "TouchesBySignature -> Violations.Matching.Matcher",
            reading + "TouchesByType -> Violations.Matching.Ways",
            reading + "TouchesTheTop -> Violations.ManyRooms",
            "Violations.Text.KnowsARoom -> Violations.Matching.Matcher",
        ],
        RoomRules.Crossings(Assemblies.Code(Assemblies.Violations), "Violations"));
    }

    [Fact]
    public void R3_sees_the_planted_composer() =>
        Assert.Equal(["Violations.ManyRooms", "Violations.Pipeline"], RoomRules.Composers(Assemblies.Code(Assemblies.Violations), "Violations"));
}
