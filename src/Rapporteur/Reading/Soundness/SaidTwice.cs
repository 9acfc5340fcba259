using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>Finds words and short runs of words that follow on themselves: <c>in the in the</c>.</summary>
internal static class SaidTwice
{
    private const int LongestRun = 4;

    // One word may be doubled by a slip, and some languages double one rightly (that that, nous nous).
    private const float OneWord = 0.34f;

    /// <summary>Adds the signs of one paragraph.</summary>
    public static void Find(Passage passage, List<Sign> signs)
    {
        for (var at = 1; at < passage.Tokens.Length; at++)
        {
            for (var run = 1; run <= LongestRun && at - run >= 0 && at + run <= passage.Tokens.Length; run++)
            {
                if (!IsAgain(passage, at - run, at, run)) continue;
                signs.Add(new Sign(Span.Between(passage.Tokens[at - run].Start, passage.Tokens[at + run - 1].End), run == 1 ? OneWord : 1));
                at += run;
                break;
            }
        }
    }

    private static bool IsAgain(Passage passage, int first, int second, int run)
    {
        for (var word = 0; word < run; word++)
        {
            var (one, other) = (passage.Tokens[first + word], passage.Tokens[second + word]);
            if (one.Length != other.Length) return false;
            var text = passage.Text.AsSpan(one.Start, one.Length);
            if (!char.IsLower(text[0]) || !Letters.IsWordMark(text[^1]) || (run == 1 && one.Length < 2)) return false;
            if (!text.Equals(passage.Text.AsSpan(other.Start, other.Length), StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
