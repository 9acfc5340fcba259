using System.Runtime.InteropServices;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>Measures the blocks of a page for judging: their own shape, what stands around them, where they stand. No word of any
/// language is looked at but those in the names of elements.</summary>
internal sealed class BlockFeatures
{
    /// <summary>How many features a block has at the first look.</summary>
    public const int Count = 124;

    /// <summary>How many more it has at the second, when its neighbours were judged once.</summary>
    public const int SecondCount = 24;

    private const int Reach = 3;
    private const int Levels = 4;
    private const int Wide = 5;
    private readonly PageTree _tree;
    private readonly List<PageBlock> _blocks;
    private readonly ElementHints _hints;
    private readonly NodeTotals _totals;
    private readonly BlockShape[] _shapes;
    private readonly Dictionary<ulong, int> _told = [];
    private readonly Dictionary<ulong, PathTotal> _paths = [];
    private readonly ulong[] _path;
    private readonly AroundMarks[] _marks;
    private readonly PagePlaces _places;
    private readonly HashSet<string> _titleWords;
    private readonly int[] _notices;
    private readonly double[] _before;
    private readonly double[] _after;
    private (int First, int Last) _sure;

    /// <summary>Measures a page whose blocks the rules have marked.</summary>
    public BlockFeatures(PageTree tree, List<PageBlock> blocks, ElementHints hints)
    {
        _tree = tree;
        _blocks = blocks;
        _hints = hints;
        _totals = NodeTotals.Of(tree, blocks);
        _shapes = [.. blocks.Select(b => BlockShape.Of(b, tree.Source))];
        _path = [.. blocks.Select(b => PathOf(b.Holder))];
        _marks = [.. blocks.Select(b => AroundMarks.Of(b.Holder, hints))];
        _places = PagePlaces.Of(blocks);
        _titleWords = TitleWords.Of(tree);
        _notices = [.. blocks.Select(b => TitleWords.Count(b, tree.Source, PageMarks.Notice))];
        (_before, _after) = (new double[blocks.Count], new double[blocks.Count]);
        for (var at = 0; at < blocks.Count; at++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_told, _shapes[at].Hash, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_paths, _path[at], out _).Take(blocks[at], _shapes[at].EndsSentence);
        }
    }

    /// <summary>The features of a block at the first look.</summary>
    public void Fill(int at, Span<float> values)
    {
        values.Clear();
        var row = new FeatureRow(values[..Count]);
        AddShape(ref row, at);
        AddHolder(ref row, at);
        AddPlace(ref row, at);
        AddContainers(ref row, at);
        for (var step = -Reach; step <= Reach; step++)
        {
            if (step != 0) AddNeighbour(ref row, at + step, at);
        }

        AddSurroundings(ref row, at);
        AddWords(ref row, at);
    }

    /// <summary>Sums what the first look said, for the second.</summary>
    public void Spread(ReadOnlySpan<float> first)
    {
        _totals.Spread(_tree, _blocks, first);
        _sure = (first.Length, -1);
        var (before, after) = (0.0, 0.0);
        for (var at = 0; at < first.Length; at++)
        {
            _before[at] = before;
            before += first[at] * _blocks[at].Length;
            if (first[at] < 0.5 || _blocks[at].Length < 40) continue;
            _sure = (Math.Min(_sure.First, at), at);
        }

        for (var at = first.Length - 1; at >= 0; at--)
        {
            _after[at] = after;
            after += first[at] * _blocks[at].Length;
        }
    }

    /// <summary>The further features of a block at the second look.</summary>
    /// <param name="at">The block.</param>
    /// <param name="first">What the first look said of each block, 0 to 1.</param>
    /// <param name="values">Where they go.</param>
    public void FillSecond(int at, ReadOnlySpan<float> first, Span<float> values)
    {
        values.Clear();
        var row = new FeatureRow(values[..SecondCount]);
        row.Add(first[at]);
        for (var step = -4; step <= 4; step++)
        {
            if (step != 0) row.Add(at + step >= 0 && at + step < first.Length ? first[at + step] : 0);
        }

        PageElement? next = _blocks[at].Holder;
        for (var level = 0; level < Levels; level++, next = next?.ParentElement)
        {
            if (next is not { } element) row.Add(-1);
            else row.AddShare(_totals.Sum[element.Node], _totals.Length[element.Node]);
        }

        var ((firstSure, lastSure), before, after) = (_sure, _before[at], _after[at]);
        var all = before + after + (first[at] * _blocks[at].Length);
        row.Add(at < firstSure ? -Math.Log2(1 + firstSure - at) : Math.Log2(1 + at - firstSure));
        row.Add(at > lastSure ? -Math.Log2(1 + at - lastSure) : Math.Log2(1 + lastSure - at));
        row.AddShare(before, all);
        row.AddShare(after, all);
        row.AddSize(all);
        row.AddShare(first[at] * _blocks[at].Length, all);
    }

    private static ulong PathOf(PageElement holder)
    {
        var hash = 14695981039346656037UL;
        PageElement? next = holder;
        for (var level = 0; level < Levels && next is { } element; level++, next = element.ParentElement)
        {
            foreach (var c in element.LocalName) hash = unchecked((hash ^ c) * 1099511628211UL);
            if (element.Attribute(AttributeNames.Class) is not { } names) continue;
            foreach (var c in names.In(element.Tree.Source)) hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return hash;
    }

    private void AddShape(ref FeatureRow row, int at)
    {
        var (block, shape) = (_blocks[at], _shapes[at]);
        row.AddSize(block.Length);
        row.AddSize(shape.Words);
        row.Add(block.LinkShare);
        row.AddShare(block.Commas, shape.Words);
        row.AddShare(shape.Stops, shape.Words);
        row.AddShare(shape.Capitals, shape.Letters);
        row.AddShare(shape.Digits, block.Length);
        row.AddShare(shape.Bars, shape.Words);
        row.AddShare(shape.Quotes, shape.Words);
        row.AddShare(block.Length, shape.Words);
        row.Add(shape.EndsSentence);
        row.Add(shape.EndsOpen);
        row.Add(shape.BeginsSmall);
        row.Add(block.HeadingLevel);
        row.Add(_told[shape.Hash]);
        row.Add(TitleWords.Share(block, _tree.Source, _titleWords));
    }

    private void AddHolder(ref FeatureRow row, int at)
    {
        var tag = _blocks[at].Holder.Tag;
        row.Add(tag == PageTag.P);
        row.Add(tag is PageTag.Li or PageTag.Dd or PageTag.Dt);
        row.Add(tag is PageTag.Td or PageTag.Th);
        row.Add(tag is PageTag.Div or PageTag.Section or PageTag.Article);
        row.Add(tag is PageTag.Blockquote);
        row.Add(_totals.Blocks[_blocks[at].Holder.Node]);
        ref readonly var marks = ref _marks[at];
        row.Add(marks.Around);
        row.Add(marks.Readers);
        row.Add(marks.Article);
        row.Add(marks.Author);
        row.Add(marks.Date);
        row.Add(marks.Caption);
        row.Add(marks.Topics);
        row.Add(marks.Summary);
        row.Add(marks.Offer);
        row.Add(marks.ArticleTag);
        row.Add(marks.Aside);
        row.Add(marks.Foot);
        row.Add(marks.Head);
        row.Add(marks.Figure);
        row.Add(marks.List);
        row.Add(marks.Table);
        row.Add(marks.Form);
        row.Add(marks.BodyProperty);
        row.AddSize(marks.Depth);
    }

    private void AddPlace(ref FeatureRow row, int at)
    {
        row.Add(_blocks[at].IsMain);
        row.AddShare(at, _blocks.Count);
        row.AddShare(_places.Before[at], _places.All);
        row.AddSize(_blocks.Count);
        row.AddSize(_places.All);
        row.Add(Distance(at, _places.Headline));
        row.Add(Distance(at, _places.FirstMain));
        row.Add(Distance(at, _places.LastMain));
        row.AddShare(_places.ProseBefore[at], _places.Prose);
        var path = _paths[_path[at]];
        row.AddSize(path.Blocks);
        row.AddShare(path.Length, _places.All);
        row.AddShare(path.Links, path.Length);
        row.AddShare(path.Prose, _places.Prose);
        row.AddShare(path.Sentences, path.Blocks);
        row.AddShare(path.Length, path.Blocks * 100);
    }

    private static double Distance(int at, int from) => from < 0 ? 0 : Math.Sign(at - from) * Math.Log2(1 + Math.Abs(at - from));

    private void AddContainers(ref FeatureRow row, int at)
    {
        PageElement? next = _blocks[at].Holder;
        for (var level = 0; level < Levels; level++)
        {
            next = next?.ParentElement;
            var node = next?.Node ?? 0;
            row.AddShare(_totals.Links[node], _totals.Length[node]);
            row.AddShare(_totals.Prose[node], _totals.Length[node]);
            row.AddShare(_totals.Prose[node], _places.Prose);
            row.AddSize(_totals.Blocks[node]);
            if (level < 2) row.AddShare(_totals.Headings[node], _totals.Blocks[node]);
        }
    }

    private void AddNeighbour(ref FeatureRow row, int at, int from)
    {
        if (at < 0 || at >= _blocks.Count)
        {
            for (var i = 0; i < 6; i++) row.Add(-1);
            return;
        }

        row.AddSize(_blocks[at].Length);
        row.Add(_blocks[at].LinkShare);
        row.Add(_shapes[at].EndsSentence);
        row.Add(_blocks[at].HeadingLevel > 0);
        row.Add(_blocks[at].IsMain);
        row.Add(_path[at] == _path[from]);
    }

    // Words of notices, in the block and near it, and the heading it stands under.
    private void AddWords(ref FeatureRow row, int at)
    {
        row.AddShare(_notices[at], _shapes[at].Words);
        var (words, all) = (0, 0);
        for (var other = Math.Max(0, at - Wide); other <= Math.Min(at + Wide, _blocks.Count - 1); other++)
        {
            words += _notices[other];
            all += _shapes[other].Words;
        }

        row.AddShare(words, all);
        var heading = _places.HeadingBefore[at];
        row.Add(heading < 0 ? -1 : Math.Log2(1 + at - heading));
        row.Add(heading < 0 ? -1 : _blocks[heading].LinkShare + _blocks[heading].HeadingLevel);
    }

    private void AddSurroundings(ref FeatureRow row, int at)
    {
        foreach (var (first, last) in (ReadOnlySpan<(int, int)>)[(at - Wide, at - 1), (at + 1, at + Wide)])
        {
            var (length, links, prose) = (0, 0, 0);
            for (var other = Math.Max(0, first); other <= Math.Min(last, _blocks.Count - 1); other++)
            {
                length += _blocks[other].Length;
                links += _blocks[other].LinkLength;
                if (NodeTotals.IsProse(_blocks[other])) prose += _blocks[other].Length;
            }

            row.AddSize(length);
            row.AddShare(links, length);
            row.AddShare(prose, length);
        }
    }
}
