using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Tests.Fixtures;

/// <summary>A store in memory that holds a report as if it had been built from reports added to it.</summary>
internal static class SampleArchive
{
    public static Archive Holding(Report report)
    {
        var store = SqliteStore.InMemory();
        if (!store.Replace(new Built(store.Fingerprint, ProgramIdentity.Text), report)) throw new InvalidOperationException("The store did not take the report.");
        return new Archive(store, TimeProvider.System);
    }
}
