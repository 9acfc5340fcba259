namespace Rapporteur.Io.Stores;

/// <summary>The tables of a store. Reports and state are the truth; everything below them is derived and may be built again.</summary>
internal static class StoreSchema
{
    /// <summary>Marks the file as ours in its header: "RAPP".</summary>
    public const int ApplicationId = 0x52415050;

    /// <summary>Rises when the tables of the truth change.</summary>
    public const int Version = 1;

    public const string Create =
        """
        CREATE TABLE reports (
            key TEXT PRIMARY KEY, name TEXT NOT NULL, location TEXT NOT NULL, bytes BLOB NOT NULL,
            known_at TEXT NOT NULL, added_at TEXT NOT NULL) STRICT;
        CREATE TABLE state (
            one INTEGER PRIMARY KEY CHECK (one = 1), fingerprint TEXT NOT NULL, built_from TEXT, built_by TEXT) STRICT;
        INSERT INTO state (one, fingerprint) VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000');

        CREATE TABLE stories (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, first_day TEXT, last_day TEXT,
            reports INTEGER NOT NULL, languages INTEGER NOT NULL, outlets INTEGER NOT NULL, lines INTEGER NOT NULL, speakers INTEGER NOT NULL,
            document TEXT NOT NULL) STRICT;
        CREATE TABLE articles (
            id TEXT PRIMARY KEY, story TEXT NOT NULL, position INTEGER NOT NULL, name TEXT NOT NULL, language TEXT NOT NULL, published TEXT,
            document TEXT NOT NULL) STRICT;
        CREATE INDEX articles_of_story ON articles (story, position);
        CREATE TABLE facts (
            story TEXT NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, mode TEXT, actor TEXT, target TEXT, instrument TEXT,
            happened TEXT, announced TEXT, status TEXT, document TEXT NOT NULL, PRIMARY KEY (story, position)) STRICT;
        CREATE TABLE register (
            position INTEGER PRIMARY KEY, instrument TEXT NOT NULL, holder TEXT NOT NULL, counterpart TEXT, state TEXT NOT NULL,
            from_day TEXT, until_day TEXT, story TEXT NOT NULL, document TEXT NOT NULL) STRICT;
        CREATE TABLE diagnostics (
            position INTEGER PRIMARY KEY, code TEXT NOT NULL, severity TEXT NOT NULL, message TEXT NOT NULL, place TEXT NOT NULL) STRICT;
        """;

    public const string Clear =
        "DELETE FROM stories; DELETE FROM articles; DELETE FROM facts; DELETE FROM register; DELETE FROM diagnostics;";
}
