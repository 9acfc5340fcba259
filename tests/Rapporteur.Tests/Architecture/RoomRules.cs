using Rapporteur.Tests.Architecture.Bytecode;

namespace Rapporteur.Tests.Architecture;

/// <summary>R2 and R3 over a built assembly whose rooms lie under a root namespace.</summary>
internal static class RoomRules
{
    /// <summary>R2: what a room, or what the rooms share, names and may not name.</summary>
    public static List<string> Crossings(BuiltAssembly code, string root)
    {
        var allowed = Assemblies.Rooms.ToDictionary(r => r, r => new[] { r, "Model", "Text", "Ports" }, StringComparer.Ordinal);
        allowed["Text"] = ["Text", "Model"];
        allowed["Ports"] = ["Ports", "Model"];
        return Told(
            from touch in code.Touches
            where touch.To.IsIn(root)
            from room in allowed
            where touch.From.IsIn($"{root}.{room.Key}") && !room.Value.Any(r => touch.To.IsIn($"{root}.{r}"))
            select touch);
    }

    /// <summary>R3: types outside the rooms that name more than one of them.</summary>
    public static List<string> Composers(BuiltAssembly code, string root) =>
    [
        .. (from touch in code.Touches
           let room = Assemblies.Rooms.FirstOrDefault(r => touch.To.IsIn($"{root}.{r}"))
           where room is not null && !Assemblies.Rooms.Any(r => touch.From.IsIn($"{root}.{r}"))
           group room by touch.From into named
           where named.Distinct(StringComparer.Ordinal).Count() > 1
           select named.Key.ToString()).Order(StringComparer.Ordinal),
    ];

    public static List<string> Told(IEnumerable<Touch> touches) => [.. touches.Select(t => $"{t.From} -> {t.To}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
