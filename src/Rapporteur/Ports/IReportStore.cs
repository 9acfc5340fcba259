using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Ports;

/// <summary>
/// Keeps reports for good, and beside them what was last derived from them. The reports are the truth; the derived content
/// may be thrown away and built again at any time. Every method may throw <see cref="StoreException"/>.
/// </summary>
public interface IReportStore : IDisposable
{
    /// <summary>A fingerprint of the set of reports and rulings kept: 64 hexadecimal digits that do not depend on the order of adding.</summary>
    string Fingerprint { get; }

    /// <summary>What the derived content was built from and by, or null when there is none.</summary>
    Built? LastBuilt { get; }

    /// <summary>Number of reports kept.</summary>
    int Count { get; }

    /// <summary>Puts reports in, all or none. One that is kept already stays as it is, but for the earlier
    /// moments of the two and the lesser of their locations, so that the order of adding leaves no trace.</summary>
    /// <returns>How many were new.</returns>
    int Add(IReadOnlyCollection<StoredReport> reports);

    /// <summary>Keeps what a person laid down of pairs of reports, all or none; the fingerprint changes. Nothing kept before is changed: of
    /// two rulings on the same reports the later one holds.</summary>
    void Rule(IReadOnlyCollection<KeptRuling> rulings);

    /// <summary>All rulings ever laid down, in the order in which they were.</summary>
    ImmutableArray<KeptRuling> Rulings();

    /// <summary>The reports by key, read as they are asked for.</summary>
    IEnumerable<StoredReport> Reports();

    /// <summary>Puts derived content in place of the old, all or none.</summary>
    /// <param name="built">What it was built from and by.</param>
    /// <param name="report">The content.</param>
    /// <returns>False, and nothing changed, when the reports are no longer those it was built from.</returns>
    bool Replace(Built built, Report report);

    /// <summary>The derived stories in the order of <see cref="Report.Dossiers"/>, without their contents.</summary>
    ImmutableArray<StorySummary> Stories();

    /// <summary>One derived story with its articles (their sentences left out), or null when there is none of that id.</summary>
    Report? Story(string id);

    /// <summary>All derived content; the articles without their sentences.</summary>
    Report Everything();

    /// <summary>The derived register over all stories.</summary>
    ImmutableArray<RegisterEntry> Register();
}
