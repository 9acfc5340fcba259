using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Tests.Web;

/// <summary>A store of which nothing can be read.</summary>
internal sealed class DamagedStore : IReportStore
{
    public string Fingerprint => throw Damage();

    public Built? LastBuilt => throw Damage();

    public int Count => throw Damage();

    public int Add(IReadOnlyCollection<StoredReport> reports) => throw Damage();

    public void Rule(IReadOnlyCollection<KeptRuling> rulings) => throw Damage();

    public ImmutableArray<KeptRuling> Rulings() => throw Damage();

    public IEnumerable<StoredReport> Reports() => throw Damage();

    public bool Replace(Built built, Report report) => throw Damage();

    public ImmutableArray<StorySummary> Stories() => throw Damage();

    public Report? Story(string id) => throw Damage();

    public Report Everything() => throw Damage();

    public ImmutableArray<RegisterEntry> Register() => throw Damage();

    public void Dispose()
    {
    }

    private static StoreException Damage() => new(DiagnosticCodes.Make(DiagnosticCodes.DamagedStore, "store.db"));
}
