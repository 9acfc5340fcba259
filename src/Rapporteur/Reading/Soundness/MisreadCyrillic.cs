using System.Buffers;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds Cyrillic letters of UTF-8 that were read as Windows-1251 (<c>РјРѕСЃС‚</c>): every letter became a pair that begins with one of
/// two capitals.</summary>
internal static class MisreadCyrillic
{
    private const int FewestPairs = 4;
    private const int MostSigns = 3;
    private static readonly SearchValues<char> Firsts = SearchValues.Create("РС");

    // What the second byte of a Cyrillic letter becomes.
    private static readonly SearchValues<char> Seconds = SearchValues.Create(
        "\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u2122\u0459\u203A\u045A\u045C\u045B\u045F\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457");

    /// <summary>Adds the signs of one paragraph, three at most.</summary>
    public static void Find(Passage passage, List<Sign> signs)
    {
        var text = passage.Content;
        var found = 0;
        for (var at = text.IndexOfAny(Firsts); at >= 0 && found < MostSigns;)
        {
            var end = at;
            while (end + 1 < text.Length && Firsts.Contains(text[end]) && Seconds.Contains(text[end + 1])) end += 2;
            if (end - at >= 2 * FewestPairs)
            {
                signs.Add(new Sign(new Span(passage.Span.Start + at, end - at), 1));
                found++;
            }

            var next = end == at ? at + 1 : end;
            var step = next < text.Length ? text[next..].IndexOfAny(Firsts) : -1;
            at = step < 0 ? -1 : next + step;
        }
    }
}
