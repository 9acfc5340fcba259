using System.Collections.Immutable;

namespace Rapporteur.Text.Bridge;

/// <summary>
/// How like two names of persons are, whatever script or language each is spelt in. For names as a dictionary would give them: a case
/// ending of running text counts as a difference. <see cref="NameKey"/> finds; this weighs what was found.
/// </summary>
internal static class NameLikeness
{
    /// <summary>From here on two names are taken for one.</summary>
    public const double Same = 0.85;

    private const string Rules = "rules/name-endings.tsv";
    private const double Unlike = 0.6;
    private const double OtherOrder = 0.95;
    private const double SurnameAlone = 0.95;
    private const double OtherPart = 0.5;
    private const double OtherSex = 0.7;
    private const double SurnameShare = 0.7;

    // What a man's name of a family ends in and what a woman's, by sound.
    private static readonly Lazy<ImmutableArray<(string Man, string Woman)>> Endings =
        new(() => [.. DataFile.Rows(Rules).Where(r => r.Length > 1).Select(r => (NameSounds.Of(r[0]), NameSounds.Of(r[1])))]);

    /// <summary>True when both can be names of one person.</summary>
    public static bool AreOne(string left, string right) => Of(left, right) >= Same;

    /// <summary>True when two surnames are those of a man and a woman of one family, as where a language gives each an ending of its own.</summary>
    public static bool AreOfOneFamily(string left, string right) => AreManAndWoman(NameSounds.Of(left), NameSounds.Of(right));

    /// <summary>0 (nothing in common) to 1 (one name).</summary>
    /// <param name="left">A name: surname, or given names and surname in either order; an initial may stand for a given name.</param>
    /// <param name="right">Another.</param>
    public static double Of(string left, string right)
    {
        var like = Compare(left, right);
        if (like >= Same) return like;
        if (MayBeRounded(left, right)) like = Math.Max(like, Compare(Rounded(left), right));
        return MayBeRounded(right, left) ? Math.Max(like, Compare(left, Rounded(right))) : like;
    }

    // Two letters that stand for one sound in one language and for another in the next; a name with dots on that letter has said which.
    private static bool MayBeRounded(string name, string other) => name.Contains("oe", StringComparison.OrdinalIgnoreCase) && !other.Contains('ü', StringComparison.OrdinalIgnoreCase);

    private static string Rounded(string name) => name.Replace("oe", "u", StringComparison.OrdinalIgnoreCase);

    private static double Compare(string left, string right)
    {
        var (shorter, longer) = (Words(left), Words(right));
        if (shorter.Length > longer.Length) (shorter, longer) = (longer, shorter);
        if (shorter.Length == 0) return 0;
        if (shorter.Length > 1) return Math.Max(InOrder(shorter, longer), OtherOrder * InOrder([.. shorter[1..], shorter[0]], longer));
        var own = OfWords(shorter[0], longer[^1]);
        if (longer.Length == 1) return own;
        return Math.Max(own * SurnameAlone, OtherPart * longer[..^1].Max(w => OfWords(shorter[0], w)));
    }

    // Surname with surname; the given names of the shorter each with the next of the longer that is like it.
    private static double InOrder(ReadOnlySpan<string> shorter, ReadOnlySpan<string> longer)
    {
        var surname = OfWords(shorter[^1], longer[^1]);
        var (given, next) = (0.0, 0);
        for (var at = 0; at < shorter.Length - 1; at++)
        {
            var best = 0.0;
            for (var other = next; other < longer.Length - 1; other++)
            {
                var like = OfGiven(shorter[at], longer[other]);
                if (like <= best) continue;
                (best, next) = (like, other + 1);
                if (like >= Same) break;
            }

            if (best < Unlike) return Math.Min(surname, best) * OtherPart;
            given += best;
        }

        // What a language does to a given name says less than that there is one alike: Vladimir and Volodymyr are one.
        return surname < Unlike ? surname * OtherPart : surname * (SurnameShare + ((1 - SurnameShare) * Math.Sqrt(given / (shorter.Length - 1))));
    }

    private static double OfGiven(string left, string right) =>
        left.Length == 1 || right.Length == 1 ? left[0] == right[0] ? 1 : 0 : OfWords(left, right);

    private static double OfWords(string left, string right)
    {
        if (left == right) return 1;
        if (AreManAndWoman(left, right)) return OtherSex;
        return Math.Max(0, 1 - (SoundDistance.Of(left, right) / Math.Max(left.Length, right.Length)));
    }

    private static bool AreManAndWoman(string left, string right)
    {
        foreach (var (man, woman) in Endings.Value)
        {
            if (IsPair(left, right, man, woman) || IsPair(right, left, man, woman)) return true;
        }

        return false;
    }

    private static bool IsPair(string one, string other, string man, string woman) =>
        one.Length > man.Length && one.EndsWith(man, StringComparison.Ordinal) && other.EndsWith(woman, StringComparison.Ordinal)
        && one.AsSpan(0, one.Length - man.Length).SequenceEqual(other.AsSpan(0, other.Length - woman.Length));

    private static string[] Words(string name) =>
        [.. name.Split([' ', '-', '.', '\u00A0', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(NameSounds.Of).Where(w => w.Length > 0)];
}
