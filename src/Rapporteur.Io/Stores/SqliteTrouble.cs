using Microsoft.Data.Sqlite;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>Says in our terms what SQLite says in its own.</summary>
internal static class SqliteTrouble
{
    private const int Error = 1, Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Auth = 23, NotADatabase = 26;

    public static StoreException Of(SqliteException cause, string place) => new(Tell(cause.SqliteErrorCode, place), cause);

    /// <summary>True when a store that cannot be written may still be read.</summary>
    public static bool IsOnlyWriting(SqliteException cause) => cause.SqliteErrorCode is ReadOnly or CannotOpen or Permission or Auth;

    private static Diagnostic Tell(int code, string place) => code switch
    {
        NotADatabase => DiagnosticCodes.Make(DiagnosticCodes.ForeignStore, place),
        Corrupt or Error => DiagnosticCodes.Make(DiagnosticCodes.DamagedStore, place),
        Busy or Locked => DiagnosticCodes.Make(DiagnosticCodes.StoreNotWritable, place, "Another run is writing to the store; try again when it is done."),
        Full => DiagnosticCodes.Make(DiagnosticCodes.StoreNotWritable, place, "The store cannot be written: the disk is full."),
        ReadOnly or Permission or Auth => DiagnosticCodes.Make(DiagnosticCodes.StoreNotWritable, place, "The store cannot be written: the place is read-only."),
        CannotOpen => DiagnosticCodes.Make(DiagnosticCodes.StoreNotWritable, place, "The store cannot be opened or made at this place."),
        InputOutput => DiagnosticCodes.Make(DiagnosticCodes.StoreNotWritable, place, "The disk refuses to read or write the store."),
        _ => DiagnosticCodes.Make(DiagnosticCodes.DamagedStore, place, $"The store cannot be used (SQLite error {code})."),
    };
}
