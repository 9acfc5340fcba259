using System.Globalization;

namespace Rapporteur.Text.Bridge;

/// <summary>Reads the words of texts of one language: what is not filed is sought by its ending, then as a compound. Remembers what it read; for one thread.</summary>
internal sealed class BridgeVocabulary(BridgeTable table)
{
    private const int LongestEnding = 8;
    private const int ShortestStem = 2;
    private const int ShortestPart = 3;
    private const int ShortestBeginning = 3;
    private const int ShortestCompound = 8;
    private const int MostStems = 3;
    private const int HighestRound = 100;
    private const int MostWords = 2000;

    // A form that no text of the training held is rare, if not as rare as a word that is not filed at all.
    private const int UnseenForm = 217;
    private const string Star = "*";
    private const int Unknown = byte.MaxValue;
    private const int Compound = 357;
    private const int Digit = 204;

    private readonly Dictionary<(string, bool), BridgeUnit> _units = [];
    private readonly List<BridgeWord> _words = [];
    private readonly List<string> _pieces = [];
    private readonly RunCutter _cutter = new(table);

    /// <summary>The units of a text, in order; of what is longer than any sentence the first two thousand.</summary>
    public List<BridgeUnit> Read(ReadOnlySpan<char> text)
    {
        var units = new List<BridgeUnit>();
        Read(text, units);
        return units;
    }

    /// <summary>Adds the units of a text, in order, until there are two thousand. What is written without spaces is cut into words.</summary>
    public void Read(ReadOnlySpan<char> text, List<BridgeUnit> units)
    {
        _words.Clear();
        BridgeWords.Read(text, _words);
        units.EnsureCapacity(_words.Count);
        foreach (var word in _words)
        {
            if (units.Count >= MostWords) break;
            if (word.Text.Length == 0) continue;
            if (UnpartedScripts.Holds(word.Text[0])) Cut(word, units);
            else units.Add(Of(word));
        }
    }

    /// <summary>The unit of a word that has a letter or a digit; a run of a script without spaces is one word here.</summary>
    public BridgeUnit Of(BridgeWord word)
    {
        if (!_units.TryGetValue((word.Text, word.IsNumber), out var unit)) _units.Add((word.Text, word.IsNumber), unit = Unit(word));
        return unit;
    }

    private void Cut(BridgeWord run, List<BridgeUnit> units)
    {
        _pieces.Clear();
        _cutter.Cut(run.Text, _pieces);
        foreach (var piece in _pieces) units.Add(Of(run with { Text = piece }));
    }

    private BridgeUnit Unit(BridgeWord word)
    {
        var found = new SortedDictionary<int, float>();
        var weight = word.IsNumber ? Number(word.Text, found) : Find(word.Text, found);
        var norm = MathF.Sqrt(found.Values.Sum(s => s * s));
        return new BridgeUnit(word.Text, word.IsNumber)
        {
            Weight = weight,
            Concepts = [.. found.Keys],
            Shares = [.. found.Values.Select(s => s / norm)],
            Sounds = Sounds(word, found.Count > 0),
        };
    }

    // Signs that stand for words have a sound where they spell one that is no word, or a name of which the sound is written down.
    private uint[] Sounds(BridgeWord word, bool isKnown)
    {
        if (word.IsNumber) return [];
        if (table.Habits.Names.TryGetValue(WordHash.Of(word.Text), out var latin)) return SoundGrams.Of(NameSounds.Of(latin));
        return UnpartedScripts.Holds(word.Text[0]) && (isKnown || word.Text.Length == 1) ? [] : SoundGrams.Of(NameSounds.Of(word.Text));
    }

    // Small round numbers are concepts of their own, so that digits and words meet.
    private static int Number(string digits, SortedDictionary<int, float> found)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= HighestRound) found[1 + value] = 1;
        return digits.Length < 2 ? Digit : Unknown;
    }

    private int Find(string word, SortedDictionary<int, float> found)
    {
        var row = table.Row(WordHash.Of(word));
        if (row >= 0) Add(row, 1, found);
        if (found.Count > 0) return table.Rows.Weights[row];
        var weight = row >= 0 ? table.Rows.Weights[row] : Unknown;
        var stem = WithoutBeginning(word, found);
        if (stem == 0) stem = Math.Max(ByEnding(word, found), ByBeginning(word, found));
        if (stem == 0) stem = WithoutBeginningAndEnding(word, found);
        if (stem > 0) return row >= 0 ? weight : Math.Min(UnseenForm, stem);
        return ByParts(word, found) ? Compound : weight;
    }

    // The weight of the best word that the form may be one of, or 0.
    private int ByEnding(ReadOnlySpan<char> word, SortedDictionary<int, float> found)
    {
        Span<(float Share, int Row)> best = stackalloc (float, int)[MostStems];
        best.Clear();
        for (var cut = Math.Max(ShortestStem, word.Length - LongestEnding); cut <= word.Length; cut++)
        {
            if (!table.Endings.TryGetValue(WordHash.Of(word[cut..]), out var endings)) continue;
            foreach (var ending in endings)
            {
                var row = table.Row(WordHash.Of(word[..cut], ending.Filed));
                if (row < 0 || table.Rows.Firsts[row] == table.Rows.Firsts[row + 1]) continue;
                Keep(best, ending.Share * (cut / (float)word.Length), row);
            }
        }

        foreach (var (share, row) in best)
        {
            if (share > best[0].Share / 4) Add(row, share / best[0].Share, found);
        }

        return best[0].Share > 0 ? table.Rows.Weights[best[0].Row] : 0;
    }

    // The weight of the word that is left when the longest piece that leaves one is taken off, or 0.
    private int WithoutBeginning(ReadOnlySpan<char> word, SortedDictionary<int, float> found)
    {
        foreach (var (form, filed) in table.Habits.Beginnings)
        {
            if (word.Length < form.Length + ShortestPart || !word.StartsWith(form, StringComparison.Ordinal)) continue;
            var row = table.Row(WordHash.Of(filed, word[form.Length..]));
            if (row >= 0) Add(row, 1, found);
            if (found.Count > 0) return table.Rows.Weights[row];
        }

        return 0;
    }

    private int WithoutBeginningAndEnding(ReadOnlySpan<char> word, SortedDictionary<int, float> found)
    {
        foreach (var (form, filed) in table.Habits.Beginnings)
        {
            if (word.Length < form.Length + ShortestPart || !word.StartsWith(form, StringComparison.Ordinal)) continue;
            if (ByEnding($"{filed}{word[form.Length..]}", found) is > 0 and var weight) return weight;
        }

        return 0;
    }

    // What is filed as a beginning with a star holds for every word that begins so, whatever it ends in: UnseenForm if there is any, or 0.
    private int ByBeginning(ReadOnlySpan<char> word, SortedDictionary<int, float> found)
    {
        var weight = 0;
        for (var length = ShortestBeginning; length <= word.Length; length++)
        {
            var row = table.Row(WordHash.Of(word[..length], Star));
            if (row < 0) continue;
            Add(row, 1, found);
            weight = UnseenForm;
        }

        return weight;
    }

    private static void Keep(Span<(float Share, int Row)> best, float share, int row)
    {
        for (var at = 0; at < best.Length; at++)
        {
            if (best[at].Row == row && best[at].Share >= share) return;
            if (best[at].Share >= share) continue;
            best[at..^1].CopyTo(best[(at + 1)..]);
            best[at] = (share, row);
            return;
        }
    }

    private bool ByParts(ReadOnlySpan<char> word, SortedDictionary<int, float> found)
    {
        if (word.Length < ShortestCompound || table.Rows.Joiners.Length == 0) return false;
        var (bestWorth, bestHead, bestTail) = (0, -1, 0);
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (!Knows(word[cut..])) continue;
            foreach (var joiner in table.Rows.Joiners)
            {
                if (cut - joiner.Length < ShortestPart || !word[..cut].EndsWith(joiner, StringComparison.Ordinal)) continue;
                var head = table.Row(WordHash.Of(word[..(cut - joiner.Length)]));
                if (head < 0 || table.Rows.Firsts[head] == table.Rows.Firsts[head + 1]) continue;
                var worth = Math.Min(cut, word.Length - cut) * 4 - joiner.Length;
                if (worth > bestWorth) (bestWorth, bestHead, bestTail) = (worth, head, cut);
            }
        }

        if (bestHead < 0) return false;
        Scaled(bestHead, found);
        var tail = new SortedDictionary<int, float>();
        _ = table.Row(WordHash.Of(word[bestTail..])) is >= 0 and var row ? Scaled(row, tail) : ByEnding(word[bestTail..], tail) > 0;
        var norm = MathF.Sqrt(tail.Values.Sum(s => s * s));
        foreach (var (concept, share) in tail) found[concept] = found.GetValueOrDefault(concept) + (share / norm);
        return true;
    }

    private bool Knows(ReadOnlySpan<char> word)
    {
        var row = table.Row(WordHash.Of(word));
        if (row >= 0) return table.Rows.Firsts[row] < table.Rows.Firsts[row + 1];
        return word.Length > ShortestPart && ByEnding(word, []) > 0;
    }

    private bool Scaled(int row, SortedDictionary<int, float> found)
    {
        var own = new SortedDictionary<int, float>();
        Add(row, 1, own);
        var norm = MathF.Sqrt(own.Values.Sum(s => s * s));
        foreach (var (concept, share) in own) found[concept] = found.GetValueOrDefault(concept) + (share / norm);
        return true;
    }

    private void Add(int row, float by, SortedDictionary<int, float> found)
    {
        for (var at = table.Rows.Firsts[row]; at < table.Rows.Firsts[row + 1]; at++)
        {
            var concept = table.Rows.Concepts[at];
            found[concept] = found.GetValueOrDefault(concept) + (by * (table.Rows.Shares[at] + 1));
        }
    }
}
