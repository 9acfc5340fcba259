using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Cli.Terminal;

/// <summary>The numbers by which a dossier refers to its facts.</summary>
internal static class FactNumbers
{
    /// <summary>The facts that count, from 1, in their order.</summary>
    public static ImmutableArray<(int Number, Fact Fact)> Of(Dossier dossier) =>
        [.. dossier.Facts.Where(f => !f.IsLoose).Select((fact, i) => (i + 1, fact))];

    public static Words Words(int number) => new(number.ToString(CultureInfo.InvariantCulture).PadLeft(3), Ink.Faint);
}
