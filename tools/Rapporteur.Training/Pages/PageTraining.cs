using System.Globalization;
using System.Text;
using System.Text.Json;
using Rapporteur.Reading.Learnt;
using Rapporteur.Reading.Pages.Judging;

namespace Rapporteur.Training.Pages;

/// <summary><c>pages --data FOLDER --out FILE [--check FOLDER] [--leave-out SET]</c>: learns which blocks of a page are its article.</summary>
internal sealed class PageTraining
{
    private const int Folds = 4;
    private const int FirstTrees = 100;
    private const int SecondTrees = 90;
    private const int Width = BlockFeatures.Count + BlockFeatures.SecondCount;
    private readonly List<LabelledBlocks> _pages;
    private readonly string? _leftOut;
    private readonly float[][] _first;

    private PageTraining(List<LabelledBlocks> pages, string? leftOut)
    {
        _pages = pages;
        _leftOut = leftOut;
        _first = new float[pages.Count][];
    }

    /// <summary>Learns and writes; 2 when the call is not understood.</summary>
    public static int Run(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Option("--data") is not { } data || (Option("--out") ?? Option("--check")) is null) return 2;
        var pages = GoldPage.All(data).AsParallel().AsOrdered().Select(LabelledBlocks.Of).OfType<LabelledBlocks>().ToList();
        Console.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Blocks.Count)} blocks, {pages.Sum(p => p.Labels.Weight.Count(w => w > 0))} of them labelled");
        var training = new PageTraining(pages, Option("--leave-out"));
        training.LearnFirst();
        if (Option("--check") is { } check) training.Check(check);
        if (Option("--out") is { } file) training.Write(file);
        return 0;
    }

    // By page and not by block, and the same whatever else is in the set. A left-out set is judged by what the other sets teach.
    private int FoldOf(int page) => _leftOut is not null ? (_pages[page].Page.Set == _leftOut ? 0 : 1)
        : _pages[page].Page.Fold(Folds);

    private int FoldCount => _leftOut is null ? Folds : 2;

    // What the first look says of a page is learnt on other pages, so that the second learns from honest mistakes.
    private void LearnFirst()
    {
        for (var fold = 0; fold < FoldCount; fold++)
        {
            var trees = BoostedTrees.Parse(Learn(p => FoldOf(p) != fold, isSecond: false));
            for (var page = 0; page < _pages.Count; page++)
            {
                if (FoldOf(page) == fold) _first[page] = BlockJudge.First(_pages[page].Features, _pages[page].Blocks.Count, trees);
            }

            Console.WriteLine($"first look, fold {fold}");
        }

        for (var page = 0; page < _pages.Count; page++) _pages[page].Features.Spread(_first[page]);
    }

    private List<string> Learn(Func<int, bool> isUsed, bool isSecond)
    {
        var (rows, shares, weights) = (new List<float[]>(), new List<float>(), new List<float>());
        for (var page = 0; page < _pages.Count; page++)
        {
            if (!isUsed(page) || (isSecond && IsCutShort(page))) continue;
            for (var at = 0; at < _pages[page].Blocks.Count; at++)
            {
                if (_pages[page].Labels.Weight[at] == 0) continue;
                rows.Add(Row(page, at, isSecond));
                shares.Add(_pages[page].Labels.Share[at]);
                weights.Add(_pages[page].Labels.Weight[at] * 10);
            }
        }

        return TreeLearner.Learn(rows, shares, weights, isSecond ? SecondTrees : FirstTrees);
    }

    // Gold that leaves most of a clear article out (saved before the page was whole, or behind a wall) would teach to stop early.
    private bool IsCutShort(int page)
    {
        var (labelled, left, all) = (_pages[page], 0f, 0f);
        if (labelled.Page.Body is null) return false;
        for (var at = 0; at < labelled.Blocks.Count; at++)
        {
            if (labelled.Labels.Share[at] >= 0.5f) all += labelled.Blocks[at].Length;
            else if (_first[page][at] > 0.9f) left += labelled.Blocks[at].Length;
        }

        return left > all;
    }

    private float[] Row(int page, int at, bool isSecond)
    {
        var row = new float[isSecond ? Width : BlockFeatures.Count];
        _pages[page].Features.Fill(at, row);
        if (isSecond) _pages[page].Features.FillSecond(at, _first[page], row.AsSpan(BlockFeatures.Count));
        return row;
    }

    // Writes for each set what the trees say that were learnt without the page: one file of likelihoods a set.
    private void Check(string folder)
    {
        Directory.CreateDirectory(folder);
        var said = new float[_pages.Count][];
        for (var fold = 0; fold < (_leftOut is null ? FoldCount : 1); fold++)
        {
            var trees = BoostedTrees.Parse(Learn(p => FoldOf(p) != fold, isSecond: true));
            for (var page = 0; page < _pages.Count; page++)
            {
                if (FoldOf(page) != fold) continue;
                said[page] = [.. Enumerable.Range(0, _pages[page].Blocks.Count).Select(at => trees.Ask(Row(page, at, isSecond: true)))];
            }

            Console.WriteLine($"second look, fold {fold}");
        }

        foreach (var set in _pages.Select(p => p.Page.Set).Distinct()) WriteCheck(Path.Combine(folder, set + ".json"), set, said);
    }

    private void WriteCheck(string file, string set, float[][] said)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        for (var page = 0; page < _pages.Count; page++)
        {
            if (_pages[page].Page.Set != set || said[page] is null) continue;
            json.WriteStartArray(_pages[page].Page.Id);
            for (var at = 0; at < said[page].Length; at++)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(said[page][at], 3));
                json.WriteNumberValue(Math.Round(_pages[page].Labels.Share[at], 3));
                json.WriteBooleanValue(_pages[page].Blocks[at].IsMain);
                json.WriteStringValue(_pages[page].Texts[at]);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Write(string file)
    {
        var text = new StringBuilder("# Learnt by tools/Rapporteur.Training (see data/NOTICE.md): which blocks of a page are its article. Look, tab, a tree: parents first,\n"
            + "# the lower branch before the higher; 12<0.5 asks the twelfth feature of Reading/Pages/Judging/BlockFeatures, =0.3 is a leaf.\n");
        foreach (var tree in Learn(static _ => true, isSecond: false)) text.Append(CultureInfo.InvariantCulture, $"first\t{tree}\n");
        foreach (var tree in Learn(static _ => true, isSecond: true)) text.Append(CultureInfo.InvariantCulture, $"second\t{tree}\n");
        File.WriteAllText(file, text.ToString());
    }
}
