using System.Globalization;

namespace Rapporteur.Training.Grammar;

/// <summary>Where the errors of trees are: heads by relation and by distance, and which relation is taken for which where the head is right.</summary>
internal sealed class TreeErrors
{
    private const int Most = 15;

    private readonly Dictionary<string, (int Words, int Heads)> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relations = new(StringComparer.Ordinal);

    /// <summary>Counts a word.</summary>
    /// <param name="right">Its relation and head as they should be.</param>
    /// <param name="read">As they were read.</param>
    /// <param name="word">Its number.</param>
    public void Add((string Relation, int Head) right, (string Relation, int Head) read, int word)
    {
        var isWrong = right.Head != read.Head;
        var distance = right.Head == 0 ? "root" : Math.Abs(right.Head - word) switch { 1 => "1", 2 => "2", < 5 => "3 to 4", < 8 => "5 to 7", < 15 => "8 to 14", _ => "15 and more" };
        Count(right.Relation, isWrong);
        Count("distance " + distance, isWrong);
        if (!isWrong && right.Relation != read.Relation) _relations[$"{right.Relation} as {read.Relation}"] = _relations.GetValueOrDefault($"{right.Relation} as {read.Relation}") + 1;
    }

    public override string ToString()
    {
        var heads = _heads.OrderByDescending(h => h.Value.Heads).ThenBy(h => h.Key, StringComparer.Ordinal).Take(2 * Most).Select(h => string.Create(CultureInfo.InvariantCulture, $"    {h.Key}: {h.Value.Heads} heads of {h.Value.Words} wrong"));
        var relations = _relations.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Take(Most).Select(r => string.Create(CultureInfo.InvariantCulture, $"    {r.Key}: {r.Value}"));
        return string.Join('\n', heads.Concat(relations));
    }

    private void Count(string what, bool isWrong)
    {
        var (words, heads) = _heads.GetValueOrDefault(what);
        _heads[what] = (words + 1, heads + (isWrong ? 1 : 0));
    }
}
