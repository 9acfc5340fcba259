namespace Rapporteur.Reading.Words;

/// <summary>Cuts a chunk, what stands between white space, into tokens.</summary>
internal static class ChunkCutter
{
    /// <summary>Puts the tokens of the chunk whose atoms are in the work into it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="work">Holds the atoms, takes the tokens.</param>
    /// <param name="around">What stands around the chunk.</param>
    /// <param name="judge">Says where a cut is.</param>
    public static void Cut<TJudge>(string text, CutWork work, ChunkSurroundings around, TJudge judge)
        where TJudge : struct, IJudge
    {
        var atoms = work.Atoms;
        if (atoms.Length == 1)
        {
            work.Add(new TokenRow(atoms[0].Start, atoms[0].Length, atoms[0].Number, atoms[0].Shape) { Gap = around.Gap });
            return;
        }

        Span<uint> numbers = stackalloc uint[FeatureRow.Most];
        var row = new FeatureRow(numbers);
        var features = new CutFeatures(text, atoms, around);
        var first = 0;
        for (var at = 0; at < atoms.Length - 1; at++)
        {
            if (!IsForced(atoms[at].Shape, atoms[at + 1].Shape))
            {
                features.Fill(ref row, at);
                if (!judge.Says(row.All, atoms[at].End))
                {
                    features.Pass(at, isCut: false);
                    continue;
                }
            }

            features.Pass(at, isCut: true);
            work.Add(Token(atoms[first..(at + 1)], Gap.None));
            first = at + 1;
        }

        work.Add(Token(atoms[first..], around.Gap));
    }

    // In scripts without spaces every sign is a token, and so is what stands between two of them.
    private static bool IsForced(ushort left, ushort right) => left == Shapes.Sign || right == Shapes.Sign;

    private static TokenRow Token(ReadOnlySpan<Atom> atoms, Gap gap)
    {
        var (first, last) = (atoms[0], atoms[^1]);
        if (atoms.Length == 1) return new TokenRow(first.Start, first.Length, first.Number, first.Shape) { Gap = gap };
        var number = first.Number;
        for (var at = 1; at < atoms.Length; at++) number = Mixing.Join(number, atoms[at].Number);
        return new TokenRow(first.Start, last.End - first.Start, number, Shapes.Of(first.Shape, last.Shape)) { Gap = gap };
    }
}
