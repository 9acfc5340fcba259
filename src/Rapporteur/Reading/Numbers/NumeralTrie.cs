namespace Rapporteur.Reading.Numbers;

/// <summary>The forms of number words as a tree of letters: a word is looked up, or cut into the words it is made of, in one walk.</summary>
internal sealed class NumeralTrie
{
    private readonly Dictionary<int, int> _steps = [];
    private readonly List<Numeral?> _alone = [null];
    private readonly List<Numeral?> _inside = [null];

    /// <summary>Adds a form. What is there already stays and takes on what is new.</summary>
    /// <param name="form">Lower case; may hold blanks.</param>
    /// <param name="word">What it is.</param>
    /// <param name="alone">True when it can stand alone, false when it is only met as part of a longer word.</param>
    public void Add(ReadOnlySpan<char> form, Numeral word, bool alone)
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

        _inside[node] = _inside[node]?.With(word) ?? word;
        if (alone) _alone[node] = _alone[node]?.With(word) ?? word;
    }

    /// <summary>True when a form can stand alone.</summary>
    public bool Has(ReadOnlySpan<char> form) => At(form, out var node) && _alone[node] is not null;

    /// <summary>The node one letter on, or -1.</summary>
    public int Step(int node, char letter) => _steps.TryGetValue((node << 16) | letter, out var next) ? next : -1;

    /// <summary>The word that ends at a node and can stand alone, or null.</summary>
    public Numeral? Alone(int node) => _alone[node];

    /// <summary>The word that ends at a node and can be part of a longer one, or null.</summary>
    public Numeral? Inside(int node) => _inside[node];

    private bool At(ReadOnlySpan<char> form, out int node)
    {
        node = 0;
        foreach (var letter in form)
        {
            node = Step(node, letter);
            if (node < 0) return false;
        }

        return true;
    }
}
