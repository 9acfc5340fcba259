using Rapporteur.Model;
using Rapporteur.Web.Wording;

namespace Rapporteur.Cli.Terminal;

/// <summary>The facts in order of time, each with what it rests on.</summary>
internal static class FactList
{
    private const int Indent = 5;
    private const int Label = 9;

    public static void Write(TerminalPage page, Dossier dossier, Citing citing)
    {
        var numbers = FactNumbers.Of(dossier);
        if (numbers.IsEmpty) return;
        page.Heading("What happened");
        foreach (var (number, fact) in numbers)
        {
            if (number > 1) page.Blank();
            var told = FactSentences.Tell(fact, dossier.Register);
            page.Labelled(0, Indent - 1, [(FactNumbers.Words(number), new Words(told.Sentence, Ink.Strong))]);
            page.Write(Standing(fact), Indent);
            page.Write(new Words(Phrases.Counts(fact.Counts)).And(": ").And(citing.Files(fact.Claims.Select(c => c.Report)), Ink.Name), Indent);
            page.Labelled(Indent, Label, [.. Unsaid(fact, told), .. Several(fact, citing), .. Voices(fact, citing), .. Excerpts(fact, citing)]);
        }
    }

    /// <summary>What was read of too little to count among the facts: one line each, so that nothing read is hidden.</summary>
    public static void WriteLoose(TerminalPage page, Dossier dossier, Citing citing)
    {
        var loose = dossier.Facts.Where(f => f.IsLoose).ToList();
        if (loose.Count == 0) return;
        page.Heading("Also mentioned");
        foreach (var fact in loose)
        {
            var (before, words, after) = citing.Excerpt(fact.Claims[0]);
            page.Write(
                new Words(FactSentences.Of(fact, dossier.Register)).And(": “" + before, Ink.Faint).And(words, Ink.Said).And(after + "”  ", Ink.Faint)
                    .And(citing.Files(fact.Claims.Select(c => c.Report)), Ink.Name),
                indent: 2);
        }
    }

    // Status and days: announced is not in effect, and a day made known is not a day in effect.
    private static Words Standing(Fact fact)
    {
        var status = fact[Field.Status] ?? "done";
        var words = new Words(Phrases.Status(status), Ink.Status(status));
        if (fact[Field.When] is { } day) words.And(", ").And(Phrases.Date(day));
        if (fact[Field.Announced] is { } announced && announced != fact[Field.When]) words.And(", made known ").And(Phrases.Date(announced));
        if (fact[Field.Until] is { } last) words.And(", until ").And(Phrases.Date(last));
        if (fact[Field.When] is null && fact[Field.Announced] is null) words.And(", no day given");
        if (fact.IsBackground) words.And(", told as background", Ink.Faint);
        return words;
    }

    private static IEnumerable<(Words Label, Words Content)> Unsaid(Fact fact, ToldFact told) => told.Unsaid.Select(field =>
        (new Words(Phrases.FieldName(field), Ink.Faint), new Words(Phrases.Value(field, fact[field]!))));

    private static IEnumerable<(Words Label, Words Content)> Several(Fact fact, Citing citing) => fact.Fields
        .Where(f => f.Values.Length > 1)
        .SelectMany(f => f.Values.Select((value, i) => (
            new Words(i == 0 ? Phrases.FieldName(f.Field) : "", Ink.Doubt),
            new Words(Phrases.Value(f.Field, value.Value), Ink.Strong).And("  ").And(citing.Files(value.Evidence.Select(e => e.Report)), Ink.Name))));

    private static IEnumerable<(Words Label, Words Content)> Voices(Fact fact, Citing citing) => fact.Claims
        .Select(claim => (Chain: Chain(claim, citing), claim.Report))
        .GroupBy(x => x.Chain, StringComparer.Ordinal)
        .Select((chain, i) => (
            new Words(i == 0 ? "source" : "", Ink.Faint),
            new Words(chain.Key).And("  ").And(citing.Files(chain.Select(x => x.Report)), Ink.Name)));

    // A report without a known outlet is its own outermost voice; its name stands beside the chain already.
    private static string Chain(Claim claim, Citing citing)
    {
        var name = citing.Article(claim.Report).Name;
        var voices = claim.Attribution.Where(v => !(v.Kind == VoiceKind.Outlet && v.Name == name)).ToList();
        if (voices.Count == 0) return "the report itself";
        var chain = Phrases.Chain(voices);
        return voices[0].Kind == VoiceKind.Outlet ? chain : "citing " + chain;
    }

    private static IEnumerable<(Words Label, Words Content)> Excerpts(Fact fact, Citing citing)
    {
        var lines = citing.OneOfEachLine(fact.Claims.Select(c => c.Report));
        return lines.Select((report, i) =>
        {
            var (before, words, after) = citing.Excerpt(fact.Claims.First(c => c.Report == report));
            return (
                new Words(i == 0 ? "text" : "", Ink.Faint),
                new Words("“" + before, Ink.Said).And(words, Ink.Strong).And(after + "”", Ink.Said).And("  ").And(citing.Article(report).Name, Ink.Name));
        });
    }
}
