namespace Rapporteur.Reading.Words;

/// <summary>Reads paragraphs: what stands between blank lines.</summary>
internal static class Paragraphs
{
    /// <summary>Puts the tokens of the next paragraph into the work; gives where it ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">Where to begin and where to end at the latest.</param>
    /// <param name="into">Takes the tokens; and numbers of abbreviations.</param>
    /// <param name="judge">Says where tokens are cut.</param>
    public static int Read<TJudge>(string text, (int Start, int End) part, (CutWork Work, HashSet<uint> Abbreviations) into, TJudge judge)
        where TJudge : struct, IJudge
    {
        var (at, gap) = Skip(text, part.Start, part.End);
        var before = ' ';
        gap = Gap.None;
        while (at < part.End && gap != Gap.Blank)
        {
            var end = AtomReader.Read(text, at, part.End, into.Work);
            (at, gap) = Skip(text, end, part.End);
            var next = at < part.End && gap != Gap.Blank ? text[at] : ' ';
            ChunkCutter.Cut(text, into.Work, new ChunkSurroundings(gap, next, before, into.Abbreviations), judge);
            before = text[end - 1];
        }

        return at;
    }

    // Where white space ends, and how much of it there was.
    private static (int At, Gap Gap) Skip(string text, int at, int end)
    {
        if (at >= end) return (at, Gap.Blank);
        if (text[at] == ' ' && at + 1 < end && Marks.Kind(text[at + 1]) != MarkKind.White) return (at + 1, Gap.Space);
        var lines = 0;
        for (; at < end && Marks.Kind(text[at]) == MarkKind.White; at++)
        {
            if (text[at] is '\n' or '\u2028' or '\u0085' || (text[at] == '\r' && (at + 1 == end || text[at + 1] != '\n'))) lines++;
            else if (text[at] == '\u2029') lines += 2;
        }

        return (at, at == end || lines > 1 ? Gap.Blank : lines == 1 ? Gap.Line : Gap.Space);
    }
}
