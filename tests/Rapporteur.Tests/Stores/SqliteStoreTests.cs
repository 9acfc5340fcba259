using Rapporteur.Io.Stores;
using Rapporteur.Ports;
using Rapporteur.Tests.Fixtures;

namespace Rapporteur.Tests.Stores;

public sealed class SqliteMemoryStoreTests : ReportStoreContract
{
    protected override IReportStore Open() => SqliteStore.InMemory();
}

public sealed class SqliteFileStoreTests : ReportStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private int made;

    public void Dispose() => folder.Dispose();

    protected override IReportStore Open() => SqliteStore.Open(folder.At($"store{made++}.db"), create: true);
}
