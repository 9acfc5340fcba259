using System.Text;
using Microsoft.Data.Sqlite;

namespace Rapporteur.Tests.Stores;

/// <summary>What stands in the tables of a store, row by row, to compare stores by.</summary>
internal static class StoreDump
{
    private static readonly string[] DerivedTables = ["stories", "articles", "facts", "register", "diagnostics"];

    /// <summary>The derived content.</summary>
    public static string Derived(string path) => Dump(path, DerivedTables);

    /// <summary>All tables.</summary>
    public static string Everything(string path) => Dump(path, ["reports", "state", .. DerivedTables]);

    /// <summary>What SQLite finds wrong with the file: <c>ok</c> when nothing.</summary>
    public static string Check(string path) => Rows(path, "PRAGMA integrity_check");

    private static string Dump(string path, IEnumerable<string> tables) =>
        string.Concat(tables.Select(t => $"== {t}\n" + Rows(path, $"SELECT * FROM {t} ORDER BY 1, 2")));

    private static string Rows(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var text = new StringBuilder();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++) text.Append(reader.GetValue(i) is byte[] b ? Convert.ToHexString(b) : reader.GetValue(i)).Append('|');
            text.Append('\n');
        }

        return text.ToString();
    }
}
