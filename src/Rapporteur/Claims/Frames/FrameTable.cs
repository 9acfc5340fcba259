using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Claims.Frames;

/// <summary>The frames, by act and thing.</summary>
internal static class FrameTable
{
    private const string NoThing = "-";

    private static readonly Lazy<FrozenDictionary<(string Act, string Thing), Frame>> Frames = new(Load);
    private static readonly Lazy<FrozenSet<string>> ActIds = new(() => Frames.Value.Keys.Select(k => k.Act).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>True when a concept can be the act of some frame.</summary>
    public static bool IsAct(string concept) => ActIds.Value.Contains(concept);

    /// <summary>The frame of an act on a thing (null: on none), or null.</summary>
    public static Frame? Find(string act, string? thing) => Frames.Value.GetValueOrDefault((act, thing ?? NoThing));

    private static FrozenDictionary<(string Act, string Thing), Frame> Load()
    {
        var frames = new Dictionary<(string, string), Frame>();
        var order = 0;
        foreach (var row in DataFile.Rows("rules/frames.tsv"))
        {
            order++;
            foreach (var act in row[0].Split(','))
            {
                foreach (var thing in row[1].Split(',')) frames.TryAdd((act, thing), Make(row, thing, order));
            }
        }

        return frames.ToFrozenDictionary();
    }

    private static Frame Make(string[] row, string thing, int order)
    {
        var modes = row[3].Split('/');
        return new Frame(order, row[2], Value(modes[0]), Value(modes[^1]), row[4] == "=" ? thing : Value(row[4]), row[5], Value(row[6]));
    }

    private static string? Value(string cell) => cell == "-" ? null : cell;
}
