using System.Globalization;

namespace Rapporteur.Text.Bridge;

/// <summary>The scripts in which no space stands between words, and what a word of them may be.</summary>
internal static class UnpartedScripts
{
    private const string File = "rules/unparted-scripts.tsv";
    private static readonly (char First, char Last)[] Ranges =
        [.. DataFile.Rows(File).Select(r => ((char)int.Parse(r[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture), (char)int.Parse(r[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture)))];

    // Below it no letter is asked about further: texts of other scripts pay for one comparison.
    private static readonly char Lowest = Ranges.Min(r => r.First);

    /// <summary>True for a sign of such a script.</summary>
    public static bool Holds(char sign) => sign >= Lowest && IsInRange(sign);

    private static bool IsInRange(char sign)
    {
        foreach (var (first, last) in Ranges)
        {
            if (sign >= first && sign <= last) return true;
        }

        return false;
    }
}
