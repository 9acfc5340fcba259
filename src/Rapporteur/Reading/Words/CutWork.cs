namespace Rapporteur.Reading.Words;

/// <summary>Room for the atoms of a chunk and the tokens of a paragraph, used again and again by one thread.</summary>
internal sealed class CutWork
{
    private const int FirstSize = 256;
    private const int MostKept = 1 << 16;

    [ThreadStatic]
    private static CutWork? s_kept;

    private Atom[] _atoms = new Atom[FirstSize];
    private TokenRow[] _tokens = new TokenRow[FirstSize];

    private CutWork()
    {
    }

    /// <summary>How many atoms the chunk has.</summary>
    public int AtomCount { get; private set; }

    /// <summary>How many tokens the paragraph has so far.</summary>
    public int TokenCount { get; private set; }

    /// <summary>The atoms of the chunk.</summary>
    public ReadOnlySpan<Atom> Atoms => _atoms.AsSpan(0, AtomCount);

    /// <summary>The tokens of the paragraph.</summary>
    public Span<TokenRow> Tokens => _tokens.AsSpan(0, TokenCount);

    /// <summary>Room that nobody else uses until it is given back.</summary>
    public static CutWork Rent()
    {
        var work = s_kept ?? new CutWork();
        s_kept = null;
        work.AtomCount = 0;
        work.TokenCount = 0;
        return work;
    }

    /// <summary>Gives the room back; what one long text made it grow to is let go.</summary>
    public void GiveBack()
    {
        if (_atoms.Length <= MostKept && _tokens.Length <= MostKept) s_kept = this;
    }

    /// <summary>Begins a chunk.</summary>
    public void NextChunk() => AtomCount = 0;

    /// <summary>Begins a paragraph.</summary>
    public void NextParagraph() => TokenCount = 0;

    /// <summary>Adds an atom to the chunk.</summary>
    public void Add(Atom atom)
    {
        if (AtomCount == _atoms.Length) Array.Resize(ref _atoms, _atoms.Length * 2);
        _atoms[AtomCount++] = atom;
    }

    /// <summary>Adds a token to the paragraph.</summary>
    public void Add(TokenRow token)
    {
        if (TokenCount == _tokens.Length) Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[TokenCount++] = token;
    }
}
