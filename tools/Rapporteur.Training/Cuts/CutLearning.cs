using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>Learns a pack from treebanks.</summary>
internal sealed class CutLearning
{
    private const int MostCuts = 12000;
    private const int MostEnds = 60000;
    private const int MostChoices = 8000;

    // A place where an end is a little less likely than not is taken for one: two sentences in one are two mistakes.
    private const float EndThreshold = -0.2f;

    private static readonly LinearOptions Small = new(12, 0.05f, 1e-5f, 1);
    private static readonly LinearOptions Large = new(12, 0.1f, 1e-5f, 5);

    private readonly Examples _cuts = new(bits: 15);
    private readonly Examples _ends = new(bits: 18);
    private readonly Examples _choices = new(bits: 14);
    private readonly HashSet<uint> _abbreviations;

    private CutLearning(HashSet<uint> abbreviations) => _abbreviations = abbreviations;

    /// <summary>Learns from all sentences of some treebanks.</summary>
    /// <param name="treebanks">The treebanks of the language.</param>
    /// <param name="kin">Treebanks of kindred languages: only where sentences end is learnt from them.</param>
    /// <param name="language">The code of the language; empty for any.</param>
    public static CutPack Learn(IReadOnlyList<Treebank> treebanks, IReadOnlyList<Treebank> kin, string language)
    {
        var learning = new CutLearning(language.Length == 0 ? [] : CutPack.AbbreviationsOf(language));
        GoldText[] plain = [.. treebanks.Select(t => GoldText.Of(t.Sentences))];
        var tells = TellingWords(treebanks, plain);
        var table = language.Length == 0 ? ExpansionTable.Empty : ExpansionLearning.Gather(plain.Where((_, i) => tells[i]));
        for (var at = 0; at < plain.Length; at++) learning.Take(plain[at], learning._cuts, tells[at] ? table : ExpansionTable.Empty);
        foreach (var text in kin.Select(t => GoldText.Of(t.Sentences))) learning.Take(text, null, ExpansionTable.Empty);
        foreach (var text in treebanks.Select((t, i) => GoldText.Of(t.Sentences, new Random(i)))) learning.Take(text, null, ExpansionTable.Empty);
        return learning.Learn(table);
    }

    private CutPack Learn(ExpansionTable table) => new()
    {
        Recipe = "", Abbreviations = _abbreviations, Expansions = table,
        Cuts = LinearLearner.Round(LinearLearner.LearnFew(_cuts, Small, MostCuts), MostCuts, 0),
        Ends = LinearLearner.Round(LinearLearner.LearnFew(_ends, Large, MostEnds), MostEnds, EndThreshold),
        Choices = LinearLearner.Round(LinearLearner.LearnFew(_choices, Small, MostChoices), MostChoices, 0),
    };

    // An older file in which contractions are left as they are says nothing of words.
    private static bool[] TellingWords(IReadOnlyList<Treebank> treebanks, GoldText[] texts)
    {
        var exact = texts.Where((_, i) => treebanks[i].IsExact).ToList();
        var share = exact.Count == 0 ? 0 : exact.Average(t => (double)t.Words.Count / t.Tokens.Count);
        return [.. texts.Select((t, i) => treebanks[i].IsExact || t.Words.Count > t.Tokens.Count * share / 2)];
    }

    private void Take(GoldText text, Examples? cuts, ExpansionTable table)
    {
        var work = CutWork.Rent();
        var choice = (table, new GoldJudge(ExpansionLearning.Answers(text, table), _choices));
        for (var at = 0; at < text.Text.Length;)
        {
            at = Paragraphs.Read(text.Text, (at, text.Text.Length), (work, _abbreviations), new GoldJudge(text.Cuts, cuts));
            var rows = work.Tokens;
            SentenceCutter.Cut(text.Text, rows, new bool[rows.Length], new GoldJudge(text.Ends, _ends));
            for (var token = 0; token < rows.Length && !table.All.IsEmpty; token++) Expander.Words(text.Text, rows, token, choice);
            work.NextParagraph();
        }

        work.GiveBack();
    }
}
