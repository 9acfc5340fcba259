using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Tells the notes that pages set at a text a machine has translated.</summary>
internal static class TranslationNote
{
    private const int LongestNote = 30;

    /// <summary>True for a short line with a phrase of translation and no translator's name behind it: people are named, machines are not.</summary>
    public static bool IsNote(Passage line, string language)
    {
        if (line.Words > LongestNote) return false;
        var reading = LineReading.Of(line, language);
        foreach (var hit in reading.Hits)
        {
            if (hit.Value == FurnitureKind.Translated && hit.EndToken - hit.FirstToken >= 2 && !NameFollows(reading, hit.EndToken)) return true;
        }

        return false;
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
