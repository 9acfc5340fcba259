using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rapporteur.Tests.Architecture;

/// <summary>R1, R6 and R7 over a loaded assembly.</summary>
internal static class ShapeRules
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<Type> Plain =
    [
        typeof(string), typeof(decimal), typeof(DateOnly), typeof(DateTimeOffset), typeof(TimeSpan),
        // A view of bytes: the outside that made them hands them over and writes them no more.
        typeof(ReadOnlyMemory<byte>),
    ];

    private static readonly HashSet<Type> Holders =
    [
        typeof(Nullable<>), typeof(ImmutableArray<>), typeof(ImmutableDictionary<,>), typeof(ImmutableSortedDictionary<,>),
        typeof(ValueTuple<,>), typeof(ValueTuple<,,>), typeof(ValueTuple<,,,>),
    ];

    /// <summary>R1: everything about public types of the namespace that can change after they are made.</summary>
    public static List<string> Changeable(Assembly assembly, string space)
    {
        var found = new List<string>();
        foreach (var type in Public(assembly, space).Where(t => !t.IsEnum && !t.IsInterface))
        {
            if (!type.IsSealed) found.Add($"{type.Name} is not sealed");
            found.AddRange(
                from field in type.GetFields(Everything)
                where !field.IsLiteral && !(field.IsInitOnly && IsFixed(field.FieldType, assembly))
                select $"{type.Name} holds {Plainly(field.Name)}");
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>R6: rooms with more than three public types.</summary>
    public static List<string> WideDoors(Assembly assembly, string root) =>
    [
        .. from room in Assemblies.Rooms
           let types = Public(assembly, $"{root}.{room}").ToList()
           where types.Count > 3
           select $"{room}: {string.Join(", ", types.Select(t => t.Name).Order(StringComparer.Ordinal))}",
    ];

    /// <summary>R6: classes that are neither public, sealed, static nor made to be inherited.</summary>
    public static List<string> Unsealed(Assembly assembly, string space) =>
    [
        .. assembly.GetTypes()
            .Where(t => IsIn(t, space) && t.IsClass && !t.IsVisible && !t.IsSealed && !t.IsAbstract && !t.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .Select(t => t.FullName!).Order(StringComparer.Ordinal),
    ];

    /// <summary>R7: assemblies that see the inside and are neither tests nor measurements.</summary>
    public static List<string> Friends(Assembly assembly) =>
    [
        .. assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName)
            .Where(n => !n.EndsWith("Tests", StringComparison.Ordinal) && !n.EndsWith(".Bench", StringComparison.Ordinal)
                && !n.EndsWith(".Eval", StringComparison.Ordinal)),
    ];

    public static IEnumerable<Type> Public(Assembly assembly, string space) => assembly.GetExportedTypes().Where(t => IsIn(t, space));

    private static bool IsIn(Type type, string space) =>
        type.Namespace is { } name && (name == space || name.StartsWith(space + ".", StringComparison.Ordinal));

    private static bool IsFixed(Type type, Assembly assembly)
    {
        if (type.IsPrimitive || type.IsEnum || type.IsGenericParameter || Plain.Contains(type)) return true;
        if (type.IsGenericType && !type.GetGenericArguments().All(a => IsFixed(a, assembly))) return false;
        return type.Assembly == assembly || (type.IsGenericType && Holders.Contains(type.GetGenericTypeDefinition()));
    }

    // The field behind a property is told by the property's name.
    private static string Plainly(string field) => field.StartsWith('<') ? field[1..field.IndexOf('>', StringComparison.Ordinal)] : field;
}
