using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Matching.Duplicates;

/// <summary>Tells whether two reports are one line of reporting, and in what way.</summary>
internal sealed class Copying(CopyLimits limits)
{
    private const double Whole = 0.8;
    private const double Half = 0.5;

    /// <summary>How the later of two hangs on the earlier; null when they are two lines.</summary>
    public CopyLink? Link(Trace earlier, Trace later)
    {
        if (earlier.Article.Language != later.Article.Language) return Translated(earlier, later);
        var five = TextRuns.Shared(earlier.Runs.Five, later.Runs.Five);
        if (five >= limits.Copied) return Copied(earlier, later, five);
        var three = AreNear(earlier, later) ? TextRuns.Shared(earlier.Runs.Three, later.Runs.Three) : 0;
        return three >= limits.Rewritten
            ? Make((earlier, later), CopyKind.Rewrite, three, $"{Percent(three)} of the shorter one's runs of three words stand in the other") : null;
    }

    private static CopyLink Copied(Trace earlier, Trace later, double share)
    {
        var (shorter, longer) = earlier.Runs.Count <= later.Runs.Count ? (earlier.Runs.Count, later.Runs.Count) : (later.Runs.Count, earlier.Runs.Count);
        var ratio = shorter / (double)longer;
        var kind = share < Whole ? CopyKind.Rewrite : ratio >= Whole ? CopyKind.Copy : ratio >= Half ? CopyKind.Shortened : CopyKind.Contained;
        var size = ratio >= Whole ? "" : string.Create(CultureInfo.InvariantCulture, $", {shorter} words against {longer}");
        return Make((earlier, later), kind, share, $"{Percent(share)} of the shorter text stands word for word in the other{size}");
    }

    private CopyLink? Translated(Trace earlier, Trace later)
    {
        if (!AreNear(earlier, later)) return null;
        var found = SentenceChain.Of(earlier, later, limits.LikeSentence);
        if (found.Count < SentenceChain.Fewest || found.Share < limits.Translated) return null;
        var link = Make((earlier, later), CopyKind.Translation, found.Share, $"{found.Pairs.Length} of {found.Count} sentences say the same in the same order");
        return link with { Passages = [.. found.Pairs.Select(p => new PassagePair(later.Sentences[p.Later], earlier.Sentences[p.Earlier]))] };
    }

    private static CopyLink Make((Trace Earlier, Trace Later) pair, CopyKind kind, double share, string reason) => new(pair.Later.Article.Id, pair.Earlier.Article.Id, kind, reason)
    {
        Share = Math.Round(share, 3),
        Direction = DirectionFinder.Of(pair.Earlier, pair.Later, kind),
        Passages = kind == CopyKind.Translation ? [] : SharedPassages.Of(pair.Earlier, pair.Later),
    };

    private bool AreNear(Trace earlier, Trace later) => earlier.Article.Published?.Value is not { } one || later.Article.Published?.Value is not { } other
        || Math.Max(one.First.DayNumber - other.Last.DayNumber, other.First.DayNumber - one.Last.DayNumber) <= limits.Days;

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
