using System.Collections.Concurrent;
using System.Numerics;

namespace Rapporteur.Text.Bridge;

/// <summary>
/// What the bridge knows of one language: words and the concepts they stand for, how much a word says, how words end in their other
/// forms, and by what the parts of compounds are joined. Read once, on first use, and shared. A language without a table has an empty one.
/// </summary>
internal sealed class BridgeTable
{
    private static readonly ConcurrentDictionary<string, BridgeTable> Tables = new(StringComparer.Ordinal);
    private readonly (ulong Key, int Row)[] _slots;

    /// <summary>A table of so many words.</summary>
    public BridgeTable(BridgeRows rows, BridgeHabits? habits = null)
    {
        Rows = rows;
        Habits = habits ?? BridgeHabits.None;
        _slots = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, rows.Keys.Length * 3 / 2))];
        for (var row = 0; row < rows.Keys.Length; row++) Add(rows.Keys[row], row);
        Endings = rows.Endings.GroupBy(e => WordHash.Of(e.Form)).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>A table that knows nothing.</summary>
    public static BridgeTable Empty { get; } = new(BridgeRows.Empty);

    /// <summary>The rows.</summary>
    public BridgeRows Rows { get; }

    /// <summary>What else is known of the language's words.</summary>
    public BridgeHabits Habits { get; }

    /// <summary>What forms end in, by number of the ending, and what stands in its place in the word as it is filed; likely ones first.</summary>
    public Dictionary<ulong, BridgeEnding[]> Endings { get; }

    /// <summary>The table of a language. Any text may be asked for.</summary>
    /// <exception cref="InvalidDataException">The table built in is damaged: our own bug.</exception>
    public static BridgeTable Of(string language) => Tables.GetOrAdd(language, static code =>
        DataFile.Exists(File(code)) ? BridgeTableReader.Read(DataFile.Open(File(code)), BridgeHabits.Of(code)) : Empty);

    /// <summary>The row of a word by its number, or -1.</summary>
    public int Row(ulong key)
    {
        var mask = (uint)_slots.Length - 1;
        for (var slot = (uint)(key & mask); _slots[slot].Key != 0; slot = (slot + 1) & mask)
        {
            if (_slots[slot].Key == key) return _slots[slot].Row;
        }

        return -1;
    }

    private static string File(string language) => $"languages/{language}/bridge.bin";

    private void Add(ulong key, int row)
    {
        var mask = (uint)_slots.Length - 1;
        var slot = (uint)(key & mask);
        while (_slots[slot].Key != 0)
        {
            if (_slots[slot].Key == key) return;
            slot = (slot + 1) & mask;
        }

        _slots[slot] = (key, row);
    }
}
