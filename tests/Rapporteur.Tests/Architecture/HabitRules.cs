using Rapporteur.Tests.Architecture.Bytecode;
using Rapporteur.Tests.Fixtures;

namespace Rapporteur.Tests.Architecture;

/// <summary>Habits that hold over all code, over a built assembly.</summary>
internal static class HabitRules
{
    private static readonly TypeName[] Everything = [new("System", "Exception"), new("System", "Object")];

    private static readonly TypeName Linq = new("System.Linq", "Enumerable");

    private static readonly TypeName Text = new("System", "String");

    /// <summary>The codes of the languages that have a folder, and the other codes one might ask for.</summary>
    public static HashSet<string> Languages { get; } =
        [.. Directory.GetDirectories(Repository.At("data/languages")).Select(d => Path.GetFileName(d)!), "no", "nn", "bg", "sr", "hr", "fi", "tr", "zh", "ja", "ar", "hu", "el"];

    /// <summary>Types that catch every exception.</summary>
    public static List<string> CatchingAll(BuiltAssembly code) =>
        Names(code.Catches.Where(c => c.Caught is { } caught && Everything.Contains(caught)).Select(c => c.Type));

    /// <summary>Types that name a language in their code, or only those that ask whether something is that language.</summary>
    public static List<string> NamingLanguages(BuiltAssembly code, bool whenCompared) =>
        Names(code.Literals.Where(l => (l.IsCompared || !whenCompared) && Languages.Contains(l.Text)).Select(l => l.Type));

    /// <summary>Types that order texts without saying how, which is then by the culture of the machine.</summary>
    public static List<string> OrderingByCulture(BuiltAssembly code) => Names(
        from call in code.Calls
        where call.On == Linq && call.For[^1] == Text
        where (call.Method is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" && call.Parameters == 2)
            || (call.Method is "Order" or "OrderDescending" or "Min" or "Max" && call.Parameters == 1)
        select call.Type);

    /// <summary>Methods of more lines than a limit.</summary>
    public static List<string> Long(BuiltAssembly code, int limit) =>
        [.. code.Methods.Where(m => m.Lines > limit).Select(m => $"{m.Type}.{m.Name}").Order(StringComparer.Ordinal)];

    /// <summary>Methods of more parameters than a limit; a constructor may take what a record holds.</summary>
    public static List<string> Wide(BuiltAssembly code, int limit) =>
        [.. code.Methods.Where(m => m.Parameters > limit && m.Name != ".ctor").Select(m => $"{m.Type}.{m.Name}").Order(StringComparer.Ordinal)];

    private static List<string> Names(IEnumerable<TypeName> types) => [.. types.Select(t => t.ToString()).Distinct().Order(StringComparer.Ordinal)];
}
