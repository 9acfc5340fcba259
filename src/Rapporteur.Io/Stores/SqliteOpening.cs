using Microsoft.Data.Sqlite;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>Opens the file of a store and makes sure that it is ours, whole and of a form we know.</summary>
internal static class SqliteOpening
{
    /// <summary>An open connection to a sound store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Makes the store when there is none.</param>
    /// <exception cref="StoreException">There is none, it is not ours, or it cannot be used.</exception>
    public static SqliteConnection Open(string path, bool create)
    {
        if (Directory.Exists(path)) throw Failure(DiagnosticCodes.ForeignStore, path, "The path is a folder, not a Rapporteur store.");
        if (!create && !File.Exists(path)) throw Failure(DiagnosticCodes.NoStore, path);
        try
        {
            return Connect(path, create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, create);
        }
        catch (SqliteException cause) when (!create && SqliteTrouble.IsOnlyWriting(cause))
        {
            return ConnectReadOnly(path);
        }
        catch (SqliteException cause)
        {
            throw SqliteTrouble.Of(cause, path);
        }
    }

    /// <summary>An open connection to a new store that lives as long as the connection.</summary>
    public static SqliteConnection InMemory()
    {
        var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        connection.Open();
        Make(connection);
        return connection;
    }

    private static SqliteConnection ConnectReadOnly(string path)
    {
        try
        {
            return Connect(path, SqliteOpenMode.ReadOnly, create: false);
        }
        catch (SqliteException cause) when (SqliteTrouble.IsOnlyWriting(cause) && !IsUnfinished(path))
        {
            // On a disk that cannot be written SQLite reads a store only when told that nobody else changes it.
            return Connect(new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly, create: false);
        }
        catch (SqliteException cause)
        {
            throw SqliteTrouble.Of(cause, path);
        }
    }

    // What an interrupted run left in the log would be missed by a reader that is not allowed to take it up.
    private static bool IsUnfinished(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static SqliteConnection Connect(string source, SqliteOpenMode mode, bool create)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;");
            Check(connection, source, create);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Check(SqliteConnection connection, string place, bool create)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (application == 0 && version == 0 && Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            // A file without any table is a store that a run was cut off from making.
            if (!create) throw Failure(DiagnosticCodes.NoStore, place);
            Execute(connection, "PRAGMA journal_mode = WAL;");
            Make(connection);
        }
        else if (application != StoreSchema.ApplicationId)
        {
            throw Failure(DiagnosticCodes.ForeignStore, place);
        }
        else if (version > StoreSchema.Version)
        {
            throw Failure(DiagnosticCodes.NewerStore, place);
        }
        else if (Number(connection, "SELECT count(*) FROM state") != 1)
        {
            throw Failure(DiagnosticCodes.DamagedStore, place);
        }
    }

    // Two runs may find the file empty at the same time: whoever comes second finds the tables made.
    private static void Make(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Number(connection, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            Execute(connection, StoreSchema.Create);
            Execute(connection, string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"PRAGMA application_id = {StoreSchema.ApplicationId}; PRAGMA user_version = {StoreSchema.Version};"));
        }

        transaction.Commit();
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static StoreException Failure(string code, string place, string? message = null) => new(DiagnosticCodes.Make(code, place, message));
}
