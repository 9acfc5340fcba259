using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Io.Stores;

/// <summary>Runs statements on one connection, each prepared once; values stand in the text as <c>$0</c>, <c>$1</c> …</summary>
/// <param name="connection">The open connection.</param>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement and says how many rows it changed.</summary>
    public int Run(string sql, params object?[] values) => With(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public string? Text(string sql, params object?[] values) => With(sql, values).ExecuteScalar() as string;

    /// <summary>All rows of a query. The reading function may run other queries.</summary>
    public ImmutableArray<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        using var reader = With(sql, values).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows.ToImmutable();
    }

    /// <summary>Does several things all or none, as the only writer.</summary>
    public T Together<T>(Func<T> work) => Transact(work, deferred: false);

    /// <summary>Reads several things as they stood at one moment.</summary>
    public T AtOneMoment<T>(Func<T> work) => Transact(work, deferred: true);

    public void Dispose()
    {
        foreach (var command in prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private T Transact<T>(Func<T> work, bool deferred)
    {
        using var transaction = connection.BeginTransaction(deferred);
        foreach (var command in prepared.Values) command.Transaction = transaction;
        try
        {
            var result = work();
            transaction.Commit();
            return result;
        }
        finally
        {
            foreach (var command in prepared.Values) command.Transaction = null;
        }
    }

    private SqliteCommand With(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            prepared.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
