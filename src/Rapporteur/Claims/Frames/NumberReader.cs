using System.Globalization;
using Rapporteur.Claims.Grammar;
using Rapporteur.Model;

namespace Rapporteur.Claims.Frames;

/// <summary>Reads the number an act is about, or the old and the new value of a number it changes.</summary>
internal static class NumberReader
{
    /// <summary>The number of an occurrence, or null.</summary>
    public static FieldValue? Quantity(Scene scene, Occurrence o)
    {
        var count = o.Thing is { } thing ? thing.Count ?? Near(scene.View, thing.Head) : BehindAct(scene.View, o.Act);
        return count is null ? null : Value(Field.Quantity, count, "number of the thing");
    }

    /// <summary>From and to of a changed number; the next sentence may give them.</summary>
    public static IEnumerable<FieldValue> Change(Scene scene, Occurrence o)
    {
        var found = Pairs(scene.View);
        if (found.Count == 0 && scene.Next is not null) found = Pairs(scene.Next);
        if (found.Count > 0) return found;
        var alone = scene.View.Numbers.Where(n => n.Number >= 2 && LeadsTo(scene.View, n, "to-number", "at-most", "limit")).ToList();
        return alone.Count == 1 ? [Value(Field.To, alone[0], "new value")] : [];
    }

    private static List<FieldValue> Pairs(SentenceView view)
    {
        var numbers = view.Numbers.Where(n => n.Number is >= 1 && n.Number == decimal.Truncate(n.Number.Value)).ToList();
        for (var i = 0; i + 1 < numbers.Count; i++)
        {
            var (a, b) = (numbers[i], numbers[i + 1]);
            if (b.FirstToken - a.EndToken > 12 || a.Number == b.Number) continue;
            var fromFirst = LeadsTo(view, a, "from-number", "instead", "from") && (LeadsTo(view, b, "to-number", "only", "at-most") || b.FirstToken - a.EndToken <= 5 || LeadsTo(view, a, "instead"));
            if (fromFirst) return [Value(Field.From, a, "old value"), Value(Field.To, b, "new value")];
            if (LeadsTo(view, b, "instead", "from-number", "from") && b.FirstToken - a.EndToken <= 6) return [Value(Field.From, b, "old value"), Value(Field.To, a, "new value")];
        }

        return [];
    }

    private static bool LeadsTo(SentenceView view, Mention number, params ReadOnlySpan<string> relations)
    {
        foreach (var r in relations)
        {
            if (view.Has(r, number.FirstToken - 3, number.FirstToken)) return true;
        }

        return false;
    }

    private static Mention? Near(SentenceView view, Mention head) => view.Numbers
        .FirstOrDefault(n => n.FirstToken >= head.EndToken && n.FirstToken - head.EndToken <= 1 && view.Unbroken(head.EndToken, n.FirstToken));

    private static Mention? BehindAct(SentenceView view, Mention act) => view.Numbers
        .FirstOrDefault(n => n.FirstToken >= act.EndToken && n.FirstToken - act.EndToken <= 2 && view.Boundaries(act.EndToken, n.FirstToken) == 0);

    private static FieldValue Value(Field field, Mention number, string rule) =>
        new(field, number.Number!.Value.ToString("0.############", CultureInfo.InvariantCulture), number.Span, rule);
}
