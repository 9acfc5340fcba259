namespace Rapporteur.Reading.Words;

/// <summary>What is asked of a place between two atoms of a chunk to know whether it is between two tokens.</summary>
internal ref struct CutFeatures
{
    private const int MostSigned = 12;
    private const int LongestRest = 16;
    private readonly string _text;
    private readonly ReadOnlySpan<Atom> _atoms;
    private readonly uint _next;
    private readonly uint _before;
    private readonly uint _marks;
    private readonly uint _whole;
    private readonly uint _sign;
    private readonly HashSet<uint> _abbreviations;
    private uint _left;
    private uint _leftLength;
    private uint _leftMarks;
    private bool _wasCut;

    /// <summary>Looks at a chunk as a whole.</summary>
    public CutFeatures(string text, ReadOnlySpan<Atom> atoms, ChunkSurroundings around)
    {
        (_text, _abbreviations, _wasCut) = (text, around.Abbreviations, true);
        _atoms = atoms;
        (_next, _before) = ((uint)Marks.Kind(around.Next), (uint)Marks.Kind(around.Before));
        if (_next == (uint)MarkKind.Mark) _next = Marks.Folded(around.Next);
        (_whole, _sign) = (Mixing.Seed, Mixing.Seed);
        foreach (var atom in atoms[..Math.Min(atoms.Length, MostSigned)])
        {
            _whole = Mixing.Join(_whole, atom.Number);
            _sign = Mixing.Join(_sign, atom.Shape);
            _marks |= MarkBit(atom.Shape);
        }

        Begin(0);
    }

    /// <summary>Goes on to the next place.</summary>
    public void Pass(int at, bool isCut)
    {
        _wasCut = isCut;
        if (isCut)
        {
            Begin(at + 1);
            return;
        }

        _left = Mixing.Join(_left, _atoms[at + 1].Number);
        _leftLength++;
        _leftMarks |= MarkBit(_atoms[at + 1].Shape);
    }

    /// <summary>Writes the features of the place behind an atom.</summary>
    public readonly void Fill(ref FeatureRow row, int at)
    {
        row.Clear();
        uint l3 = Shape(at - 2), l2 = Shape(at - 1), l1 = Shape(at), r1 = Shape(at + 1), r2 = Shape(at + 2), r3 = Shape(at + 3);
        uint left = _atoms[at].Number, right = _atoms[at + 1].Number, left2 = Number(at - 1), right2 = Number(at + 2);
        var pair = Mixing.Join(l1, r1);
        var four = Mixing.Join(pair, Mixing.Join(l2, r2));
        row.Add(pair);
        row.Add(pair, l2);
        row.Add(pair, r2);
        row.Add(four);
        row.Add(four, l3, r3);
        row.Add(left, r1);
        row.Add(l1, right);
        row.Add(left, right);
        row.Add(left, r1, r2);
        row.Add(pair, left2);
        row.Add(pair, right2);
        row.Add(pair, left2, right2);
        row.Add(pair, left2, r2);
        row.Add(pair, right2, l2);
        row.Add(pair, _wasCut ? 1u : 0);
        row.Add(four, _wasCut ? 1u : 0);
        row.Add(_left, r1);
        row.Add(_left, right);
        row.Add(Rest(at + 1), l1);
        row.Add(_whole, (uint)Math.Min(at, MostSigned));
        row.Add(_sign, (uint)Math.Min(at, MostSigned));
        row.Add(pair, _marks);
        row.Add(pair, _next, Shape(at + 2));
        row.Add(left, r1, Mixing.Join(_next, r2));
        row.Add(_left, r1, Mixing.Join(_next, r2));
        row.Add(pair, Ending(at));
        row.Add(pair, Opening(at + 1));
        row.Add(pair, IsAbbreviation(l1, r1) ? 1u : 0, Mixing.Join(_next, r2));
        row.Add(pair, (uint)Math.Min(_atoms[at].Length, 8), (uint)Math.Min(_atoms[at + 1].Length, 8));
        row.Add(pair, _leftMarks, r2);
        row.Add(pair, Math.Min(_leftLength, 6), Mixing.Join(_leftMarks, r2));
        row.Add(pair, _before, l2);
        row.Add(_atoms[0].Number, pair);
    }

    private void Begin(int at)
    {
        _left = _atoms[at].Number;
        _leftLength = 1;
        _leftMarks = MarkBit(_atoms[at].Shape);
    }

    private readonly uint Shape(int at) => unchecked((uint)at) < (uint)_atoms.Length ? _atoms[at].Shape : 0u;

    private readonly uint Number(int at) => unchecked((uint)at) < (uint)_atoms.Length ? _atoms[at].Number : 0u;

    // The last two letters.
    private readonly uint Ending(int at)
    {
        var atom = _atoms[at];
        return atom.Length < 2 ? 0 : Mixing.Join(Marks.Folded(_text[atom.End - 2]), Marks.Folded(_text[atom.End - 1]));
    }

    private readonly uint Opening(int at)
    {
        var atom = _atoms[at];
        return atom.Length < 2 ? 0 : Mixing.Join(Marks.Folded(_text[atom.Start]), Marks.Folded(_text[atom.Start + 1]));
    }

    private readonly uint Rest(int at)
    {
        var (start, end) = (_atoms[at].Start, _atoms[^1].End);
        return end - start > LongestRest ? 0 : Mixing.Word(_text.AsSpan(start, end - start));
    }

    private readonly bool IsAbbreviation(uint left, uint right) =>
        right == Shapes.OfMark('.') && !Shapes.IsMark((ushort)left) && _abbreviations.Contains(_left);

    private static uint MarkBit(ushort shape) => Shapes.MarkOf(shape) switch
    {
        0 => 0u,
        '.' => 1,
        '/' => 2,
        '@' => 4,
        ':' => 8,
        '-' => 16,
        '\'' => 32,
        ',' => 64,
        '_' => 128,
        '#' => 256,
        '(' or '[' => 512,
        ')' or ']' => 1024,
        _ => 2048,
    };
}
