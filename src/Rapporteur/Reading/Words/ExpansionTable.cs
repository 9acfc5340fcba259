using System.Collections.Immutable;

namespace Rapporteur.Reading.Words;

/// <summary>All expansions of a language.</summary>
internal sealed class ExpansionTable
{
    private const int Pairs = 4096;
    private readonly Dictionary<uint, Expansion> _wholes = [];
    private readonly Dictionary<uint, Expansion> _ends = [];

    // Most tokens end as no expansion does: their last two letters say so.
    private readonly bool[] _endings = new bool[Pairs];
    private readonly int _longest;
    private readonly int _longestWhole;

    /// <summary>Takes expansions over; of two for one form the first counts.</summary>
    public ExpansionTable(ImmutableArray<Expansion> all)
    {
        All = all;
        foreach (var expansion in all)
        {
            (expansion.IsEnd ? _ends : _wholes).TryAdd(expansion.Number, expansion);
            if (!expansion.IsEnd)
            {
                _longestWhole = Math.Max(_longestWhole, expansion.Form.Length);
                continue;
            }

            _longest = Math.Max(_longest, expansion.Form.Length);
            MarkEndings(expansion.Form);
        }
    }

    /// <summary>No expansions.</summary>
    public static ExpansionTable Empty { get; } = new([]);

    /// <summary>All of them, in the order of the file.</summary>
    public ImmutableArray<Expansion> All { get; }

    /// <summary>The longest end, in letters.</summary>
    public int Longest => _longest;

    /// <summary>True when there are whole tokens among the expansions.</summary>
    public bool HasWholes => _wholes.Count > 0;

    /// <summary>The expansion of a whole token, or null.</summary>
    public Expansion? Whole(ReadOnlySpan<char> token) =>
        token.Length <= _longestWhole && _wholes.TryGetValue(Mixing.Word(token), out var found) && found.Fits(token) ? found : null;

    /// <summary>True when some end may fit the token.</summary>
    public bool MayEnd(ReadOnlySpan<char> token) => _longest > 0 && token.Length > 1 && _endings[Pair(Marks.Folded(token[^2]), Marks.Folded(token[^1]))];

    /// <summary>The expansion of a token by an end of so many letters, or null.</summary>
    public Expansion? End(ReadOnlySpan<char> token, int length) => _ends.TryGetValue(Expansion.Backwards(token[^length..]), out var found) && found.Fits(token) ? found : null;

    private void MarkEndings(string form)
    {
        if (form.Length > 1) _endings[Pair(form[^2], form[^1])] = true;
        else
        {
            for (var mark = 0; mark <= char.MaxValue; mark++) _endings[Pair(Marks.Folded((char)mark), form[^1])] = true;
        }
    }

    private static int Pair(char first, char second) => (int)(unchecked((first * 31u) + (second * 17u)) & (Pairs - 1));
}
