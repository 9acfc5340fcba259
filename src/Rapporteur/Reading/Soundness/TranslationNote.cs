using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Tells the notes that pages set at a text a machine has translated.</summary>
internal static class TranslationNote
{
    private const int LongestNote = 30;

    /// <summary>What a short line says: 2 for a machine's translation, 1 for a translation whose translator it does not name
    /// (people are named, machines are not), else 0.</summary>
    public static int Signs(Passage line, string language)
    {
        if (line.Words > LongestNote) return 0;
        var reading = LineReading.Of(line, language);
        var signs = 0;
        foreach (var hit in reading.Hits)
        {
            if (hit.Value == FurnitureKind.MachineTranslated) return 2;
            if (hit.Value == FurnitureKind.Translated && hit.EndToken - hit.FirstToken >= 2 && !NameFollows(reading, hit.EndToken)) signs = 1;
        }

        return signs;
    }

    private static bool NameFollows(LineReading line, int token)
    {
        var capitals = 0;
        for (var at = token; at < line.Line.Tokens.Length && !line.IsBar(at); at++)
        {
            capitals = line.IsWord(at) && line.IsCapital(at) ? capitals + 1 : 0;
            if (capitals >= 2) return true;
        }

        return false;
    }
}
