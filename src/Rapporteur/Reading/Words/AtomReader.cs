using System.Text;

namespace Rapporteur.Reading.Words;

/// <summary>Reads the atoms of a chunk: what stands between white space.</summary>
internal static class AtomReader
{
    /// <summary>Puts the atoms from a place to the next white space into the work; gives where that is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first code unit of the chunk.</param>
    /// <param name="end">Nothing is read from here on.</param>
    /// <param name="work">Takes the atoms.</param>
    public static int Read(string text, int at, int end, CutWork work)
    {
        work.NextChunk();
        while (at < end)
        {
            var kind = Marks.Kind(text[at]);
            if (kind == MarkKind.White) break;
            var atom = kind switch
            {
                MarkKind.Lower or MarkKind.Upper or MarkKind.Letter => Letters(text, at, end),
                MarkKind.Digit => Digits(text, at, end),
                MarkKind.Half => Pair(text, at, end),
                MarkKind.Sign => new Atom(at, 1, Mixing.Add(Mixing.Seed, text[at]), Shapes.Sign),
                _ => new Atom(at, 1, Mixing.Add(Mixing.Seed, Marks.Folded(text[at])), Shapes.OfMark(Marks.Folded(text[at]))),
            };
            atom = WithJoined(text, atom, end);
            work.Add(atom);
            at = atom.End;
        }

        return at;
    }

    private static Atom Letters(string text, int start, int end)
    {
        var (at, number, upper, lower) = (start, Mixing.Seed, 0, 0);
        for (; at < end; at++)
        {
            var mark = text[at];
            var kind = Marks.Kind(mark);
            if (kind == MarkKind.Lower) lower++;
            else if (kind == MarkKind.Upper) upper++;
            else if (kind is not (MarkKind.Letter or MarkKind.Join)) break;
            number = Mixing.Add(number, Marks.Folded(mark));
        }

        return new Atom(start, at - start, number, Shapes.OfLetters(Marks.Kind(text[start]), upper, lower));
    }

    private static Atom Digits(string text, int start, int end)
    {
        var (at, number) = (start, Mixing.Seed);
        for (; at < end && Marks.Kind(text[at]) == MarkKind.Digit; at++) number = Mixing.Add(number, '0');
        return new Atom(start, at - start, number, Shapes.OfDigits(at - start));
    }

    // A pair is a letter of a rare script or a picture; half a pair is a mark.
    private static Atom Pair(string text, int start, int end)
    {
        if (start + 1 >= end || !char.IsLowSurrogate(text[start + 1])) return new Atom(start, 1, Mixing.Seed, Shapes.OfMark('\uFFFD'));
        var number = Mixing.Add(Mixing.Add(Mixing.Seed, text[start]), text[start + 1]);
        var isLetter = Rune.IsLetter(new Rune(text[start], text[start + 1]));
        return new Atom(start, 2, number, isLetter ? Shapes.Beyond : Shapes.OfMark('\u2603'));
    }

    private static Atom WithJoined(string text, Atom atom, int end)
    {
        var at = atom.End;
        if (at >= end || Marks.Kind(text[at]) != MarkKind.Join) return atom;
        while (at < end && Marks.Kind(text[at]) == MarkKind.Join) at++;
        return atom with { Length = at - atom.Start };
    }
}
