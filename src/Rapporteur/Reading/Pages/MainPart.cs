using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages;

/// <summary>Finds the part of a page that holds the article: by what the page says itself, and otherwise by where running text
/// with few links gathers.</summary>
internal sealed class MainPart
{
    private const int ShortestParagraph = 25;
    private const int RunningParagraph = 60;
    private const double MostText = 0.4;
    private const int ProseParagraph = 140;
    private const double LinkedProse = 0.3;
    private const double SomeProse = 0.3;
    private const double MeetingProse = 0.7;
    private const double WorthWidening = 0.25;
    private const double WorthLeaving = 1.5;
    private const double NearlyAllText = 0.85;
    private const double LinkedParagraph = 0.5;
    private const int Levels = 6;
    private const double HintWeight = 15;
    private const double SiblingShare = 0.2;
    private const int EnoughText = 250;

    private readonly ElementHints _hints;
    private readonly Dictionary<PageElement, double> _scores = [];
    private readonly Dictionary<PageElement, (int Length, int Links)> _sizes = [];
    private readonly Dictionary<PageElement, int> _prose = [];

    // The elements of the two tables in the order in which the page opens them: nothing may depend on the order of a table.
    private readonly List<PageElement> _sized = [];
    private readonly List<PageElement> _scored = [];

    private HashSet<PageElement> _cards = [];
    private int _mostProse;

    private MainPart(ElementHints hints) => _hints = hints;

    /// <summary>Marks the blocks of the main part.</summary>
    public static void Mark(List<PageBlock> blocks, ElementHints hints)
    {
        var part = new MainPart(hints);
        part.Measure(blocks);
        var roots = part.Declared(blocks) ?? part.Densest();
        foreach (var block in blocks)
        {
            var root = roots.FindIndex(r => IsInside(block.Holder, r));
            block.IsMain = root >= 0 && !part.IsStray(block, roots[root]);
        }
    }

    private void Measure(List<PageBlock> blocks)
    {
        var running = new Dictionary<PageElement, int>();
        foreach (var block in blocks)
        {
            for (PageElement? next = block.Holder; next is { } at; next = at.ParentElement)
            {
                if (!_sizes.TryGetValue(at, out var size)) _sized.Add(at);
                var (length, links) = size;
                _sizes[at] = (length + block.Length, links + block.LinkLength);
                if (block.Length >= RunningParagraph && block.LinkShare < LinkedParagraph) running[at] = running.GetValueOrDefault(at) + block.Length;
            }
        }

        Doubt(running);
        Score(blocks);
    }

    // What holds most of the running text of a page does not stand around it, whatever it is called; and a word that many
    // elements with much of the text bear is a word of the site's builder.
    private void Doubt(Dictionary<PageElement, int> running)
    {
        var all = running.Count == 0 ? 0 : running.Values.Max();
        var byWord = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in _sized)
        {
            var hint = _hints.Of(element);
            var length = running.GetValueOrDefault(element);
            if (hint == ElementHint.Readers && length > all * NearlyAllText) _hints.Withdraw(element);
            if (hint != ElementHint.Around) continue;
            if (length > all * MostText) _hints.Withdraw(element);
            else if (length > 0) byWord[_hints.WordOf(element)] = byWord.GetValueOrDefault(_hints.WordOf(element)) + length;
        }

        foreach (var (word, length) in byWord)
        {
            if (length > all * MostText) _hints.Withdraw(word);
        }
    }

    private void Score(List<PageBlock> blocks)
    {
        _cards = TeaserCards.Find(blocks);
        foreach (var block in blocks)
        {
            if (block.Length < ShortestParagraph || block.LinkShare > LinkedParagraph || block.HeadingLevel > 0) continue;
            if (_hints.IsAround(block.Holder, null) || IsInCard(block, null)) continue;
            for (PageElement? next = block.Holder; next is { } at && block.Length >= ProseParagraph && block.LinkShare < LinkedProse; next = at.ParentElement)
            {
                _prose[at] = _prose.GetValueOrDefault(at) + block.Length;
                _mostProse = Math.Max(_mostProse, _prose[at]);
            }

            var points = 1 + block.Commas + Math.Min(block.Length / 100.0, 3);
            var level = 0;
            var start = block.Holder.Tag is PageTag.P or PageTag.Li or PageTag.Blockquote or PageTag.Pre or PageTag.Dd ? block.Holder.ParentElement : block.Holder;
            for (PageElement? next = start; next is { } at && level < Levels && at.Tag is not (PageTag.Html or PageTag.Body); next = at.ParentElement, level++)
            {
                var share = level switch { 0 => 1.0, 1 => 0.5, _ => 1.0 / (level * 3) };
                if (!_scores.TryGetValue(at, out var score)) _scored.Add(at);
                _scores[at] = score + (points * share);
            }
        }
    }

    // Where the page marks its article body by the vocabulary made for that, it is believed.
    private List<PageElement>? Declared(List<PageBlock> blocks)
    {
        var declared = new List<PageElement>();
        foreach (var element in _sized)
        {
            if (element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true) declared.Add(element);
        }

        declared.RemoveAll(e => declared.Exists(other => other != e && IsInside(e, other)));
        var length = declared.Sum(e => _sizes[e].Length - _sizes[e].Links);
        return declared.Count is > 0 and < 4 && length >= EnoughText && length * 3 > blocks.Where(b => !_hints.IsAround(b.Holder, null) && b.LinkShare < LinkedParagraph).Sum(b => b.Length) ? declared : null;
    }

    private List<PageElement> Densest()
    {
        PageElement? found = null;
        var bestScore = double.MinValue;
        foreach (var element in _scored)
        {
            if (_prose.GetValueOrDefault(element) < _mostProse * SomeProse) continue;
            var points = _scores[element];
            var (length, links) = _sizes[element];
            var weight = _hints.Of(element) switch { ElementHint.Article => HintWeight, ElementHint.Around or ElementHint.Readers => -HintWeight, _ => 0 };
            var score = (points + weight) * (1 - (length == 0 ? 0 : (double)links / length));
            _scores[element] = score;
            if (score <= bestScore) continue;
            found = element;
            bestScore = score;
        }

        // Paragraphs wrapped each in many elements meet further up than points are handed.
        if (found is null && _sized.FindLastIndex(e => _prose.GetValueOrDefault(e) >= Math.Max(1, _mostProse * MeetingProse)) is >= 0 and var last) found = _sized[last];
        if (found is not { } narrow) return Anything();
        var best = Widen(narrow);
        var roots = new List<PageElement> { best };
        if (best.ParentElement is not { } parent) return roots;
        foreach (var sibling in parent.Children)
        {
            if (sibling != best && IsKindred(sibling, best, bestScore)) roots.Add(sibling);
        }

        return roots;
    }

    // Paragraphs right below the body and nothing else: the body is the part.
    private List<PageElement> Anything() => _sized.Count == 0 ? [] : [_sized.Find(static e => e.Tag is PageTag.Body or PageTag.Html)];

    // An article in several sections: the part is widened as long as that adds much prose.
    private PageElement Widen(PageElement best)
    {
        for (PageElement? next = best.ParentElement; next is { } at && at.Tag != PageTag.Html; next = at.ParentElement)
        {
            var (own, wider) = (_prose.GetValueOrDefault(best), _prose.GetValueOrDefault(at));
            var worth = _hints.Of(best) == ElementHint.Article ? WorthLeaving : WorthWidening;
            if (wider - own >= own * worth) best = at;
        }

        return best;
    }

    // A part beside the best one belongs to it when it gathers text as well, or is a paragraph of its own.
    private bool IsKindred(PageElement sibling, PageElement best, double bestScore)
    {
        if (_hints.Of(sibling) is ElementHint.Around or ElementHint.Readers || !_sizes.TryGetValue(sibling, out var size)) return false;
        var bonus = sibling.ClassName is { Length: > 0 } names && names == best.ClassName ? bestScore * SiblingShare : 0;
        if (_scores.GetValueOrDefault(sibling) + bonus >= Math.Max(10, bestScore * SiblingShare)) return true;
        return sibling.Tag == PageTag.P && size.Length > 80 && size.Links < size.Length / 4;
    }

    private bool IsStray(PageBlock block, PageElement root)
    {
        if (_hints.IsAround(block.Holder, root) || IsInCard(block, root)) return true;
        if (block.LinkShare > 0.8 && block.Holder.Tag != PageTag.P && block.HeadingLevel == 0) return true;
        return InLinkList(block, root);
    }

    private bool IsInCard(PageBlock block, PageElement? root)
    {
        for (PageElement? next = block.Holder; next is { } at && at != root; next = at.ParentElement)
        {
            if (_cards.Contains(at)) return true;
        }

        return false;
    }

    // A list of links inside the article offers other reports.
    private bool InLinkList(PageBlock block, PageElement root)
    {
        for (PageElement? next = block.Holder; next is { } at && at != root; next = at.ParentElement)
        {
            if (at.Tag is not (PageTag.Ul or PageTag.Ol or PageTag.Table or PageTag.Section or PageTag.Div or PageTag.Dl)) continue;
            var (length, links) = _sizes[at];
            if (length > 0 && links > length * 0.6) return true;
        }

        return false;
    }

    private static bool IsInside(PageElement element, PageElement root)
    {
        for (PageElement? next = element; next is { } at; next = at.ParentElement)
        {
            if (at == root) return true;
        }

        return false;
    }
}
