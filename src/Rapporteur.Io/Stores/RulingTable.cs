using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>The log of what people laid down. A store without rulings has no such table: it is read by every version.</summary>
internal sealed class RulingTable(Statements statements)
{
    private const string Exists = "SELECT count(*) FROM sqlite_schema WHERE name = 'rulings'";

    /// <summary>Appends a ruling.</summary>
    /// <param name="kept">The ruling.</param>
    /// <param name="fingerprint">The fingerprint so far.</param>
    /// <returns>The fingerprint with it.</returns>
    public string Put(KeptRuling kept, string fingerprint)
    {
        statements.Run("CREATE TABLE IF NOT EXISTS rulings (position INTEGER PRIMARY KEY AUTOINCREMENT, moment TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL, are_one INTEGER NOT NULL, holds INTEGER NOT NULL) STRICT");
        var (first, second) = (kept.Ruling.First.Value, kept.Ruling.Second.Value);
        var moment = StoreTime.Text(kept.Moment);
        statements.Run("INSERT INTO rulings (moment, first, second, are_one, holds) VALUES ($0, $1, $2, $3, $4)", moment, first, second, kept.Ruling.AreOne ? 1 : 0, kept.Holds ? 1 : 0);
        var place = statements.Rows("SELECT max(position) FROM rulings", row => row.GetInt64(0))[0];
        return ReportKey.Toggle(fingerprint, string.Create(CultureInfo.InvariantCulture, $"ruling\n{place}\n{moment}\n{first}\n{second}\n{kept.Ruling.AreOne}\n{kept.Holds}"));
    }

    /// <summary>All rulings in order.</summary>
    public ImmutableArray<KeptRuling> All() => statements.Rows(Exists, row => row.GetInt32(0))[0] == 0 ? [] : statements.Rows(
        "SELECT moment, first, second, are_one, holds FROM rulings ORDER BY position",
        row => new KeptRuling(new StoryRuling(new ReportId(row.GetString(1)), new ReportId(row.GetString(2)), row.GetInt32(3) != 0), row.GetInt32(4) != 0, StoreTime.Moment(row.GetString(0))));
}
