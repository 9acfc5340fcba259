using System.Collections.Concurrent;
using System.Reflection;
using Rapporteur.Tests.Architecture.Bytecode;

namespace Rapporteur.Tests.Architecture;

/// <summary>The assemblies the rules are about, each read once, and the one that breaks them.</summary>
internal static class Assemblies
{
    public const string Violations = "Rapporteur.Fixtures.Violations";

    private static readonly ConcurrentDictionary<string, BuiltAssembly> Known = new(StringComparer.Ordinal);

    public static string[] Product { get; } = ["Rapporteur.Model", "Rapporteur", "Rapporteur.Io", "Rapporteur.Web", "Rapporteur.Cli"];

    public static string[] Rooms { get; } = ["Intake", "Reading", "Matching", "Claims", "Reconciling", "Register"];

    public static BuiltAssembly Code(string name) => Known.GetOrAdd(name, BuiltAssembly.Read);

    public static Assembly Loaded(string name) => Assembly.Load(name);
}
