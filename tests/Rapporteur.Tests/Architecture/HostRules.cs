using Rapporteur.Tests.Architecture.Bytecode;

namespace Rapporteur.Tests.Architecture;

/// <summary>R5 over a built assembly.</summary>
internal static class HostRules
{
    private static readonly string[] Sql = ["select ", "insert ", "update ", "delete from ", "create table ", "create index ", "pragma ", "begin immediate"];

    /// <summary>The namespaces R5 gives a place to.</summary>
    public static string[] Placed { get; } =
        ["Microsoft.Data.Sqlite", "SQLitePCL", "System.Data", "System.Text.Json", "Microsoft.AspNetCore", "AngleSharp", "Spectre.Console", "System.CommandLine"];

    /// <summary>Namespaces with a place that are named, with the types that name them.</summary>
    public static List<string> Named(BuiltAssembly code, string[] allowed) => RoomRules.Told(
        code.Touches.Where(t => Placed.Any(t.To.IsIn) && !allowed.Any(t.To.IsIn)));

    /// <summary>Types that write SQL.</summary>
    public static List<string> SpeakingSql(BuiltAssembly code) =>
    [
        .. code.Literals.Where(l => Sql.Any(s => l.Text.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase)))
            .Select(l => $"{l.Type}: {l.Text.Trim()}").Order(StringComparer.Ordinal),
    ];
}
