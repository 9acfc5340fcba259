using Microsoft.Data.Sqlite;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Ports;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Stores;

public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_store_that_is_not_there_is_said_to_be_missing() => Fails(folder.At("none.db"), DiagnosticCodes.NoStore);

    [Fact]
    public void A_file_without_tables_is_no_store_yet_but_becomes_one()
    {
        var path = folder.Put("cut-off.db", "");
        Fails(path, DiagnosticCodes.NoStore);
        SqliteStore.Open(path, create: true).Dispose();
        SqliteStore.Open(path, create: false).Dispose();
    }

    [Theory]
    [InlineData("short")]
    [InlineData("A text that is much longer than the header of a database, so that all of the first hundred bytes are there and none of them is right. It goes on.")]
    public void A_text_file_is_not_a_store(string text)
    {
        var path = folder.Put("notes.db", text);
        Fails(path, DiagnosticCodes.ForeignStore);
        Fails(path, DiagnosticCodes.ForeignStore, create: true);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void The_database_of_another_program_is_left_alone()
    {
        var path = folder.At("other.db");
        Sql(path, "CREATE TABLE books (title TEXT); INSERT INTO books VALUES ('x');");
        var before = File.ReadAllBytes(path);
        Fails(path, DiagnosticCodes.ForeignStore, create: true);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_folder_is_not_a_store() => Fails(folder.Top, DiagnosticCodes.ForeignStore, create: true);

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        var path = Store();
        Sql(path, "PRAGMA user_version = 99;");
        Fails(path, DiagnosticCodes.NewerStore);
        Fails(path, DiagnosticCodes.NewerStore, create: true);
    }

    [Fact]
    public void A_store_without_its_tables_is_damaged()
    {
        var path = Store();
        Sql(path, "DROP TABLE state;");
        Fails(path, DiagnosticCodes.DamagedStore);
    }

    [Fact]
    public void A_store_with_overwritten_pages_is_damaged()
    {
        var path = Store();
        using (var file = File.OpenWrite(path))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)(file.Length - 4096)).ToArray());
        }

        var failure = Assert.Throws<StoreException>(() =>
        {
            using var store = SqliteStore.Open(path, create: false);
            store.Everything();
        });
        Assert.Equal(DiagnosticCodes.DamagedStore, failure.Diagnostic.Code);
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_damage()
    {
        var path = Store();
        Sql(path, "UPDATE facts SET document = '{';");
        using var store = SqliteStore.Open(path, create: false);
        Assert.Equal(DiagnosticCodes.DamagedStore, Assert.Throws<StoreException>(store.Everything).Diagnostic.Code);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said_to_be_so()
    {
        Fails(folder.At("no/such/folder/store.db"), DiagnosticCodes.StoreNotWritable, create: true);
    }

    [Fact]
    public void A_store_of_which_the_log_cannot_be_written_is_still_read()
    {
        var path = Store();
        Assert.False(File.Exists(path + "-wal"), "closing a store leaves one file");

        // A folder where SQLite wants its log stops it as a read-only disk does, also for the superuser.
        Directory.CreateDirectory(path + "-wal");
        using var store = SqliteStore.Open(path, create: false);
        Assert.Equal(2, store.Stories().Length);
        var failure = Assert.Throws<StoreException>(() => store.Add([new StoredReport("x", "x", new byte[] { 1 }, default, default)]));
        Assert.Equal(DiagnosticCodes.StoreNotWritable, failure.Diagnostic.Code);
    }

    [Fact]
    public void Two_stores_on_one_file_take_turns_writing()
    {
        var path = Store();
        using var one = SqliteStore.Open(path, create: true);
        using var two = SqliteStore.Open(path, create: true);
        Parallel.For(0, 20, i => (i % 2 == 0 ? one : two).Add([new StoredReport($"{i}", "x", new byte[] { 1 }, default, default)]));
        Assert.Equal(20, one.Count);
        Assert.Equal(one.Fingerprint, two.Fingerprint);
    }

    private string Store()
    {
        var path = folder.At("store.db");
        using var store = SqliteStore.Open(path, create: true);
        store.Replace(new Built(store.Fingerprint, "test"), SampleReport.Make());
        return path;
    }

    private static void Fails(string path, string code, bool create = false)
    {
        var failure = Assert.Throws<StoreException>(() => SqliteStore.Open(path, create));
        Assert.Equal(code, failure.Diagnostic.Code);
        Assert.Equal(path, failure.Diagnostic.Place);
    }

    private static void Sql(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
