using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>Reports and what is derived from them in one SQLite file. May be used from several threads; they take turns.</summary>
public sealed class SqliteStore : IReportStore
{
    private const int Page = 64;

    private readonly Lock turn = new();
    private readonly Statements statements;
    private readonly DerivedTables derived;
    private readonly RulingTable rulings;
    private readonly string place;

    private SqliteStore(SqliteConnection connection, string place)
    {
        statements = new Statements(connection);
        derived = new DerivedTables(statements);
        rulings = new RulingTable(statements);
        this.place = place;
    }

    /// <inheritdoc/>
    public string Fingerprint => Guard(() => statements.Text("SELECT fingerprint FROM state")!);

    /// <inheritdoc/>
    public Built? LastBuilt => Guard(() => statements
        .Rows("SELECT built_from, built_by FROM state WHERE built_from IS NOT NULL", row => new Built(row.GetString(0), row.GetString(1)))
        .FirstOrDefault());

    /// <inheritdoc/>
    public int Count => Guard(() => statements.Rows("SELECT count(*) FROM reports", row => row.GetInt32(0))[0]);

    /// <summary>Opens a store in a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes the store when there is none.</param>
    /// <exception cref="StoreException">There is none, it is not ours, or it cannot be used.</exception>
    public static SqliteStore Open(string path, bool create)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new SqliteStore(SqliteOpening.Open(path, create), path);
    }

    /// <summary>A new store that is gone when it is closed.</summary>
    public static SqliteStore InMemory() => new(SqliteOpening.InMemory(), "memory");

    /// <inheritdoc/>
    public int Add(IReadOnlyCollection<StoredReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Guard(() => statements.Together(() =>
        {
            var before = statements.Text("SELECT fingerprint FROM state")!;
            var after = before;
            var added = 0;
            foreach (var report in reports)
            {
                var change = Put(report, after);
                after = change.Fingerprint;
                if (change.IsNew) added++;
            }

            if (after != before) statements.Run("UPDATE state SET fingerprint = $0", after);
            return added;
        }));
    }

    /// <inheritdoc/>
    public void Rule(IReadOnlyCollection<KeptRuling> rulings)
    {
        ArgumentNullException.ThrowIfNull(rulings);
        Guard(() => statements.Together(() =>
        {
            var fingerprint = statements.Text("SELECT fingerprint FROM state")!;
            foreach (var ruling in rulings) fingerprint = this.rulings.Put(ruling, fingerprint);
            return statements.Run("UPDATE state SET fingerprint = $0", fingerprint);
        }));
    }

    /// <inheritdoc/>
    public ImmutableArray<KeptRuling> Rulings() => Guard(rulings.All);

    /// <inheritdoc/>
    public IEnumerable<StoredReport> Reports()
    {
        // By pages, so that neither all bytes are in memory nor the store is held while they are worked on.
        var last = "";
        var fields = Guard(() => statements.Rows("SELECT count(*) FROM sqlite_schema WHERE name = 'fields'", row => row.GetInt32(0))[0] > 0
            ? "(SELECT names FROM fields WHERE fields.key = reports.key)" : "NULL");
        while (true)
        {
            var page = Guard(() => statements.Rows(
                string.Create(CultureInfo.InvariantCulture, $"SELECT key, name, location, bytes, known_at, added_at, {fields} FROM reports WHERE key > $0 ORDER BY key LIMIT {Page}"),
                row => (Key: row.GetString(0), Report: ReadReport(row)),
                last));
            foreach (var row in page) yield return row.Report;
            if (page.Length < Page) yield break;
            last = page[^1].Key;
        }
    }

    /// <inheritdoc/>
    public bool Replace(Built built, Report report)
    {
        ArgumentNullException.ThrowIfNull(built);
        return Guard(() => statements.Together(() =>
        {
            if (statements.Text("SELECT fingerprint FROM state") != built.Reports) return false;
            derived.Write(report);
            statements.Run("UPDATE state SET built_from = $0, built_by = $1", built.Reports, built.Program);
            return true;
        }));
    }

    /// <inheritdoc/>
    public ImmutableArray<StorySummary> Stories() => Guard(derived.Stories);

    /// <inheritdoc/>
    public Report? Story(string id) => Guard(() => statements.AtOneMoment(() => derived.Story(id)));

    /// <inheritdoc/>
    public Report Everything() => Guard(() => statements.AtOneMoment(derived.Everything));

    /// <inheritdoc/>
    public ImmutableArray<RegisterEntry> Register() => Guard(derived.Register);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (turn) statements.Dispose();
    }

    private (string Fingerprint, bool IsNew) Put(StoredReport report, string fingerprint)
    {
        var key = ReportKey.Of(report);
        var kept = statements.Rows("SELECT key, name, location, x'', known_at, added_at FROM reports WHERE key = $0", ReadReport, key);
        if (kept.IsEmpty)
        {
            statements.Run(
                "INSERT INTO reports VALUES ($0, $1, $2, $3, $4, $5)",
                key, report.Name, report.Location, report.Bytes.ToArray(), StoreTime.Text(report.Known), StoreTime.Text(report.Added));
            if (report.Fields is { } fields)
            {
                // Stores without such reports have no such table: they are read by every version.
                statements.Run("CREATE TABLE IF NOT EXISTS fields (key TEXT PRIMARY KEY, names TEXT NOT NULL) STRICT");
                statements.Run("INSERT INTO fields VALUES ($0, $1)", key, fields.ToString());
            }

            return (ReportKey.Toggle(fingerprint, key, report), true);
        }

        var old = kept[0];
        var merged = old with
        {
            Location = string.CompareOrdinal(report.Location, old.Location) < 0 ? report.Location : old.Location,
            Known = report.Known < old.Known ? report.Known : old.Known,
            Added = report.Added < old.Added ? report.Added : old.Added,
        };
        if (merged == old) return (fingerprint, false);
        statements.Run(
            "UPDATE reports SET location = $1, known_at = $2, added_at = $3 WHERE key = $0",
            key, merged.Location, StoreTime.Text(merged.Known), StoreTime.Text(merged.Added));
        return (ReportKey.Toggle(ReportKey.Toggle(fingerprint, key, old), key, merged), false);
    }

    private static StoredReport ReadReport(SqliteDataReader row) => new(
        row.GetString(1), row.GetString(2), (byte[])row.GetValue(3), StoreTime.Moment(row.GetString(4)), StoreTime.Moment(row.GetString(5)))
    {
        Fields = row.FieldCount > 6 && !row.IsDBNull(6) ? FieldNames.Parse(row.GetString(6)) : null,
    };

    private T Guard<T>(Func<T> work)
    {
        lock (turn)
        {
            try
            {
                return work();
            }
            catch (SqliteException cause)
            {
                throw SqliteTrouble.Of(cause, place);
            }
            catch (Exception cause) when (cause is JsonException or FormatException or InvalidCastException or ArgumentException)
            {
                throw new StoreException(DiagnosticCodes.Make(DiagnosticCodes.DamagedStore, place), cause);
            }
        }
    }
}
