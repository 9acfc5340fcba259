using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reconciling.Choosing;
using Rapporteur.Reconciling.Joining;
using Rapporteur.Reconciling.Speech;

namespace Rapporteur.Reconciling;

/// <summary>The door of Reconciling: claims in, facts with all their values out.</summary>
public static class Reconciler
{
    private const int LongestTitle = 240;

    /// <summary>Joins claims of one act and lays their values side by side.</summary>
    /// <param name="story">The story.</param>
    /// <param name="claims">Its claims, by report and place.</param>
    /// <param name="quotes">Its direct speech, by report and place.</param>
    /// <returns>The dossier, its register still empty.</returns>
    public static Dossier Reconcile(Story story, ImmutableArray<Claim> claims, ImmutableArray<Quote> quotes)
    {
        ArgumentNullException.ThrowIfNull(story);
        var bench = new Bench(story);
        var facts = Joiner.Join(claims).Select(d => Build(d, bench)).OrderBy(Day).ThenBy(f => f.Id, StringComparer.Ordinal).ToImmutableArray();
        return new Dossier
        {
            Story = story,
            Title = Title(story),
            Facts = facts,
            Quotes = new UtteranceJoiner(story).Join(quotes),
            Register = [],
            Counts = new Counts(story.Articles.Length, bench.Lines(story.Articles.Select(a => a.Id)), Speakers(claims, quotes)),
        };
    }

    private static Fact Build(FactDraft draft, Bench bench)
    {
        var claims = draft.Claims.OrderBy(c => bench.DayOf(c.Report)).ThenBy(c => bench[c.Report].Name, StringComparer.Ordinal)
            .ThenBy(c => c.Id, StringComparer.Ordinal).ToImmutableArray();
        var chooser = new FieldChooser(bench);
        var when = chooser.Choose(Field.When, claims, null) ?? chooser.DayMadeKnown(claims);
        var fields = Enum.GetValues<Field>()
            .Select(f => f == Field.When ? when : chooser.Choose(f, claims, Edtf.Parse(when?.Shown))).OfType<FactField>().ToImmutableArray();
        var reader = new DifferenceReader(bench);
        return new Fact
        {
            Id = "f" + claims.Select(c => c.Id).Order(StringComparer.Ordinal).First().Replace(":", "", StringComparison.Ordinal),
            Type = draft.Type,
            Mode = claims.Select(c => c.Mode).OfType<string>().GroupBy(m => m, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key,
            Fields = fields,
            Claims = claims,
            Differences = [.. fields.Select(reader.Read).OfType<Difference>()],
            Counts = bench.Count(claims),
            IsBackground = claims.All(c => c.IsBackground),
            IsLoose = IsLoose(claims, fields, bench),
        };
    }

    /// <summary>One report, or a party missing, and nothing the act works on: read, shown apart, not counted among the facts.</summary>
    private static bool IsLoose(ImmutableArray<Claim> claims, ImmutableArray<FactField> fields, Bench bench)
    {
        bool Has(Field field) => fields.Any(f => f.Field == field);
        var reports = claims.Select(c => c.Report).Where(r => !bench[r].IsMangled).Distinct().Count();
        if (claims[0].Type == "FIGURE") return reports < 2;
        var status = fields.First(f => f.Field == Field.Status).Shown;
        if (!Has(Field.Instrument)) return !Has(Field.Actor) || !Has(Field.Target) || reports == 0 || status is "denied" or "hedged";
        if (status is "denied" or "hedged" && reports < 2 && claims[0].Type is not ("SANCTION" or "AID")) return true;
        return reports < 2 && (!Has(Field.Actor) || !Has(Field.Target));
    }

    private static DateOnly Day(Fact fact) =>
        (Edtf.Parse(fact[Field.When]) ?? Edtf.Parse(fact[Field.Announced]))?.First ?? DateOnly.MaxValue;

    private static string Title(Story story)
    {
        var titled = story.Articles.FirstOrDefault(a => a.Title is not null && !a.IsMangled) ?? story.Articles.FirstOrDefault(a => a.Title is not null);
        if (titled is not null) return titled.Title!.Value;
        var first = story.Articles[0];
        return first.Sentences.IsEmpty ? first.Name : Shortened(first.Sentences[0].Span.In(first.Text));
    }

    // A text without full stops is one sentence, whatever its length.
    private static string Shortened(string sentence)
    {
        if (sentence.Length <= LongestTitle) return sentence;
        var end = sentence.LastIndexOf(' ', LongestTitle);
        return string.Concat(sentence.AsSpan(0, end > 0 ? end : LongestTitle).TrimEnd(), "…");
    }

    private static int Speakers(ImmutableArray<Claim> claims, ImmutableArray<Quote> quotes) =>
        claims.SelectMany(c => c.Attribution).Where(v => v.Kind is VoiceKind.Person or VoiceKind.Organisation).Select(v => v.Name)
            .Concat(quotes.Select(q => q.Speaker).OfType<string>().Select(s => s.Contains(' ', StringComparison.Ordinal) ? "PERSON:" + s : s))
            .Distinct(StringComparer.Ordinal).Count();
}
