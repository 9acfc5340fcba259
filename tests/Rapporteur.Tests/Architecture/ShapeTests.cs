using Xunit;

namespace Rapporteur.Tests.Architecture;

public sealed class ShapeTests(ITestOutputHelper output)
{
    [Fact]
    public void R1_every_public_type_of_the_model_is_deeply_immutable()
    {
        var model = Assemblies.Loaded("Rapporteur.Model");
        var types = model.GetExportedTypes();
        output.WriteLine($"{types.Length} public types looked at");
        Assert.True(types.Length > 30, $"only {types.Length} public types were seen");
        Assert.All(types, t => Assert.Equal("Rapporteur.Model", t.Namespace));
        Assert.Empty(ShapeRules.Changeable(model, "Rapporteur.Model"));
    }

    [Fact]
    public void R1_sees_what_is_planted() => Assert.Equal(
        ["OpenThing is not sealed", "ThingWithDepth holds Inner", "ThingWithField holds Number", "ThingWithList holds Numbers", "ThingWithSetter holds Name"],
        ShapeRules.Changeable(Assemblies.Loaded(Assemblies.Violations), "Violations.Model"));

    [Fact]
    public void R6_a_room_has_at_most_three_public_types()
    {
        var library = Assemblies.Loaded("Rapporteur");
        foreach (var room in Assemblies.Rooms)
        {
            var types = ShapeRules.Public(library, $"Rapporteur.{room}").Count();
            output.WriteLine($"{room}: {types} public types");
            Assert.True(types > 0, $"{room} has no door");
        }

        Assert.Empty(ShapeRules.WideDoors(library, "Rapporteur"));
    }

    [Fact]
    public void R6_what_is_not_public_is_sealed()
    {
        var library = Assemblies.Loaded("Rapporteur");
        var types = library.GetTypes().Count(t => !t.IsVisible);
        output.WriteLine($"{types} internal types looked at");
        Assert.True(types > 100, $"only {types} internal types were seen");
        Assert.Empty(ShapeRules.Unsealed(library, "Rapporteur"));
    }

    [Fact]
    public void R6_sees_what_is_planted()
    {
        var planted = Assemblies.Loaded(Assemblies.Violations);
        Assert.Equal(["Intake: First, Fourth, Second, Third"], ShapeRules.WideDoors(planted, "Violations"));
        Assert.Equal(["Violations.Intake.Open"], ShapeRules.Unsealed(planted, "Violations"));
    }

    [Fact]
    public void R7_only_tests_and_measurements_see_the_inside()
    {
        var friends = Assemblies.Product.SelectMany(a => ShapeRules.Friends(Assemblies.Loaded(a))).ToList();
        output.WriteLine($"{Assemblies.Product.Length} assemblies looked at");
        Assert.Empty(friends);
        Assert.Equal(["Violations.Product"], ShapeRules.Friends(Assemblies.Loaded(Assemblies.Violations)));
    }
}
