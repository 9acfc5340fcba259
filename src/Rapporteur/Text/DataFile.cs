using System.Collections.Immutable;
using System.Reflection;

namespace Rapporteur.Text;

/// <summary>Reads the tables of <c>data/</c> that are built into this library.</summary>
public static class DataFile
{
    private static readonly Assembly Home = typeof(DataFile).Assembly;

    /// <summary>Names of all files built in, such as <c>languages/nl/concepts.tsv</c>, in ordinal order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. Home.GetManifestResourceNames().Where(n => n.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>True when a file of this name is built in.</summary>
    public static bool Exists(string name) => Names.BinarySearch(name, StringComparer.Ordinal) >= 0;

    /// <summary>The bytes of a file.</summary>
    /// <param name="name">Such as <c>rules/concepts.tsv</c>.</param>
    /// <exception cref="ArgumentException">No such file is built in: our own bug.</exception>
    public static Stream Open(string name) =>
        Home.GetManifestResourceStream(name) ?? throw new ArgumentException($"No data file {name} is built in.", nameof(name));

    /// <summary>The rows of a table: fields split at tabs, comment lines and empty lines left out.</summary>
    /// <param name="name">Such as <c>rules/concepts.tsv</c>.</param>
    /// <exception cref="ArgumentException">No such file is built in: our own bug.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            yield return line.Split('\t');
        }
    }
}
