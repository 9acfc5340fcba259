namespace Rapporteur.Reading.Numbers;

/// <summary>Where a form is met.</summary>
internal enum NumeralPlace
{
    /// <summary>As a word and as part of one.</summary>
    Anywhere,

    /// <summary>As a word only.</summary>
    Alone,

    /// <summary>As part of a longer word only.</summary>
    Inside,
}

/// <summary>The forms of number words as a tree of letters: a word is looked up, or cut into the words it is made of, in one walk.</summary>
internal sealed class NumeralTrie
{
    private readonly Dictionary<int, int> _steps = [];
    private readonly List<Numeral?> _alone = [null];
    private readonly List<Numeral?> _inside = [null];

    /// <summary>Adds a form. What is there already stays and takes on what is new.</summary>
    /// <param name="form">Lower case; may hold blanks.</param>
    /// <param name="word">What it is.</param>
    /// <param name="place">Where it is met.</param>
    public void Add(ReadOnlySpan<char> form, Numeral word, NumeralPlace place)
    {
        var node = 0;
        foreach (var letter in form)
        {
            if (!_steps.TryGetValue((node << 16) | letter, out var next))
            {
                next = _alone.Count;
                _steps.Add((node << 16) | letter, next);
                _alone.Add(null);
                _inside.Add(null);
            }

            node = next;
        }

        if (place != NumeralPlace.Alone) _inside[node] = _inside[node]?.With(word) ?? word;
        if (place != NumeralPlace.Inside) _alone[node] = _alone[node]?.With(word) ?? word;
    }

    /// <summary>The node one letter on, or -1.</summary>
    public int Step(int node, char letter) => _steps.TryGetValue((node << 16) | letter, out var next) ? next : -1;

    /// <summary>The word that ends at a node and can stand alone, or null.</summary>
    public Numeral? Alone(int node) => _alone[node];

    /// <summary>The word that ends at a node and can be part of a longer one, or null.</summary>
    public Numeral? Inside(int node) => _inside[node];
}
