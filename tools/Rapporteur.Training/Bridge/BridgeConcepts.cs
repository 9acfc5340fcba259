using System.Globalization;

namespace Rapporteur.Training.Bridge;

/// <summary>Numbers of the concepts that are numbers themselves: the same in every table, so that digits need none.</summary>
internal static class BridgeConcepts
{
    /// <summary>The first number of the other concepts.</summary>
    public const int FirstOther = 128;

    /// <summary>The number of a value as numbers.tsv writes it, or 0.</summary>
    public static int Number(string value) => value switch
    {
        "1000" => 102,
        "1000000" => 103,
        "1000000000" => 104,
        _ => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100 ? number + 1 : 0,
    };

    /// <summary>How a concept that is a number is called in the drafts.</summary>
    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"#{number:000}");
}
