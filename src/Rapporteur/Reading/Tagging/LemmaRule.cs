using Rapporteur.Text;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// How a lemma is made of a form: so many letters taken from the beginning and from the end, others put there, and the case of the
/// letters. Written as case, letters cut from the beginning, what is put there, letters cut from the end, what is put there, with tabs between.
/// </summary>
/// <param name="Case"><c>l</c> all small, <c>u</c> a capital first and the rest small, <c>k</c> as the form has it, <c>w</c> the whole lemma is <paramref name="End"/>.</param>
/// <param name="CutStart">Letters taken from the beginning.</param>
/// <param name="Start">What is put there.</param>
/// <param name="CutEnd">Letters taken from the end.</param>
/// <param name="End">What is put there.</param>
internal sealed record LemmaRule(char Case, int CutStart, string Start, int CutEnd, string End)
{
    /// <summary>The lemma of a form (the form itself when nothing changes), or null when the form is too short for the rule.</summary>
    public string? Apply(string form)
    {
        if (Case == 'w') return End;
        if (CutStart + CutEnd > form.Length) return null;
        var middle = form.AsSpan(CutStart, form.Length - CutStart - CutEnd);
        if (middle.Length + Start.Length + End.Length == 0) return null;
        var length = Start.Length + middle.Length + End.Length;
        if (length > 200) return form;
        Span<char> lemma = stackalloc char[length];
        Start.CopyTo(lemma);
        middle.CopyTo(lemma[Start.Length..]);
        End.CopyTo(lemma[(Start.Length + middle.Length)..]);
        if (Case != 'k') ToSmall(lemma, Case == 'u' ? 1 : 0);
        if (Case == 'u') lemma[0] = char.ToUpperInvariant(lemma[0]);
        return lemma.SequenceEqual(form) ? form : lemma.ToString();
    }

    /// <summary>The rule as text.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Case}\t{CutStart}\t{Start}\t{CutEnd}\t{End}");

    /// <summary>Reads a rule.</summary>
    /// <exception cref="InvalidDataException">The text is not a rule.</exception>
    public static LemmaRule Parse(string text)
    {
        var parts = text.Split('\t', 5);
        if (parts.Length != 5 || parts[0].Length != 1 || !byte.TryParse(parts[1], out var start) || !byte.TryParse(parts[3], out var end)) throw new InvalidDataException($"No rule of lemmas: {text}.");
        return new LemmaRule(parts[0][0], start, parts[2], end, parts[4]);
    }

    /// <summary>The rule that makes a lemma of a form: the longest run they share is kept.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var small = form.ToLowerInvariant();
        var smallLemma = lemma.ToLowerInvariant();
        if (small.Length != form.Length || smallLemma.Length != lemma.Length) return new LemmaRule('w', 0, "", 0, lemma);
        var (at, to, shared) = Longest(small, smallLemma);
        if (shared == 0 || at > 250 || form.Length - at - shared > 250) return new LemmaRule('w', 0, "", 0, lemma);
        var kind = KindOf(form, lemma, (at, to, shared));
        if (kind == 'w') return new LemmaRule('w', 0, "", 0, lemma);
        var (start, end) = (lemma[..to], lemma[(to + shared)..]);
        return new LemmaRule(kind, at, kind == 'k' ? start : start.ToLowerInvariant(), form.Length - at - shared, kind == 'k' ? end : end.ToLowerInvariant());
    }

    // Small letters first: a rule that says so also fits the word at the beginning of a sentence.
    private static char KindOf(string form, string lemma, (int At, int To, int Shared) run)
    {
        foreach (var kind in (ReadOnlySpan<char>)['l', 'u', 'k'])
        {
            if (Cased(kind, form, lemma, run)) return kind;
        }

        return 'w';
    }

    private static bool Cased(char kind, string form, string lemma, (int At, int To, int Shared) run)
    {
        var rule = new LemmaRule(kind, run.At, kind == 'k' ? lemma[..run.To] : lemma[..run.To].ToLowerInvariant(), form.Length - run.At - run.Shared, kind == 'k' ? lemma[(run.To + run.Shared)..] : lemma[(run.To + run.Shared)..].ToLowerInvariant());
        return rule.Apply(form) == lemma;
    }

    private static (int At, int To, int Shared) Longest(string form, string lemma)
    {
        var best = (At: 0, To: 0, Shared: 0);
        for (var at = 0; at < form.Length; at++)
        {
            for (var to = 0; to < lemma.Length; to++)
            {
                var shared = 0;
                while (at + shared < form.Length && to + shared < lemma.Length && form[at + shared] == lemma[to + shared]) shared++;
                if (shared > best.Shared) best = (at, to, shared);
            }
        }

        return best;
    }

    private static void ToSmall(Span<char> letters, int from)
    {
        for (var at = from; at < letters.Length; at++) letters[at] = Letters.ToLower(letters[at]);
    }
}
