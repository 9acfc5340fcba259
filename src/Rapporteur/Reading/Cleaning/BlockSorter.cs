using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Reading.Cleaning;

/// <summary>Says of every passage of a report what it is for.</summary>
internal sealed class BlockSorter
{
    private const int LongestHeading = 14;
    private const int LongestHeadline = 30;
    private const int LongestLabel = 3;
    private const int CrowdedHead = 6;
    private const int LongestDateLine = 8;
    private const int HeadLines = 4;
    private const int DeepestHeadline = 60;

    // A run of the article is worth its words; a line that is no sentence costs this many.
    private const int CostOfLine = 6;
    private const int WorthAtMost = 100;

    private readonly string _language;
    private readonly List<Passage> _passages;
    private readonly FurnitureJudge _judge;
    private int _first;
    private int _last;

    // The lines chosen one by one, where the text came with its furniture and without markup; else null.
    private bool[]? _chosen;

    private BlockSorter(List<Passage> passages, FurnitureJudge judge, string language)
    {
        _language = language;
        _passages = passages;
        _judge = judge;
    }

    /// <summary>The passages with their kinds, in order.</summary>
    public static List<Passage> Sort(List<Passage> passages, string language)
    {
        var judge = new FurnitureJudge(FurnitureForms.Of(language));
        var sorter = new BlockSorter(Prepare(passages, judge, language), judge, language);
        sorter.MarkCertain();
        sorter.ChooseBody();
        sorter.SortTail();
        sorter.SortHead();
        sorter.SortMiddle();
        SideLines.Mark(sorter._passages, FurnitureForms.Of(language));
        return sorter._passages;
    }

    /// <summary>The passages as they are sorted: furniture cut off their ends, repeated text marked.</summary>
    public static List<Passage> Prepare(List<Passage> passages, FurnitureJudge judge, string language) =>
        RepeatFinder.Mark(GluedFurniture.Cut(passages, judge, language));

    private bool IsOpen(int at) => _passages[at].Kind is null;

    // What is furniture or a credit wherever it stands must not be taken for the edge of the article.
    private void MarkCertain()
    {
        foreach (var passage in _passages)
        {
            if (passage.IsBeside) SortOutside(passage, Zone.Head);
            else if (passage.Kind is null && PhotoCredit.Closes(passage)) passage.Kind = BlockKind.Caption;
            else if (passage.Kind is null && _judge.IsFurniture(passage, Zone.Middle)) passage.Kind = BlockKind.Furniture;
        }
    }

    // Headline and by-line look like the article to which they belong, so the first lines chosen may be they.
    private void ChooseBody()
    {
        _chosen = BodyLines.Of(_passages, _language);
        if (_chosen is null)
        {
            FindBody();
            return;
        }

        _first = Array.IndexOf(_chosen, true);
        for (var at = _first; at < Math.Min(_first + HeadLines, _passages.Count); at++)
        {
            if (!IsBody(at)) continue;
            _first = at;
            break;
        }

        _last = Array.LastIndexOf(_chosen, true);
    }

    // The article is the stretch with the most running text and the fewest stray lines.
    private void FindBody()
    {
        (_first, _last) = (_passages.Count, -1);
        long best = 0;
        long sum = 0;
        var start = 0;
        for (var at = 0; at < _passages.Count; at++)
        {
            if (sum <= 0) (sum, start) = (0, at);
            sum += Worth(_passages[at]);
            if (sum <= best) continue;
            best = sum;
            (_first, _last) = (start, at);
        }

        while (_first < _last && (!IsBody(_first) || IsDateLine(_first))) _first++;
    }

    // "Updated 12 May 2024 p.m.", "… 13 мая 2024 г.": a line of the head that ends with the stop of an abbreviation.
    private bool IsDateLine(int at) => _passages[at] is { Words: <= LongestDateLine, IsFlow: false, Kind: null } passage && Role(passage) is BlockKind.DateLine;

    private bool IsBody(int at) => _passages[at].Kind is BlockKind.Body || (IsOpen(at) && _passages[at].ReadsAsBody && !IsQuestionHeadline(at));

    private static int Worth(Passage passage) => passage.Kind is BlockKind.Repeat ? 0
        : passage.Kind is BlockKind.Body || (passage.Kind is null && passage.ReadsAsBody) ? Math.Min(passage.Words, WorthAtMost) : -CostOfLine;

    // A headline may close like a sentence: then it stands alone, is short, and a date line or by-line follows it.
    private bool IsQuestionHeadline(int at)
    {
        var passage = _passages[at];
        if (at > DeepestHeadline || passage.IsFlow || passage.Words > LongestHeading || at + 1 >= _passages.Count || !passage.StandsApart) return false;
        if (_passages.Take(at).Any(p => p.Kind is null && !p.ReadsAsBody && p.Words > LongestLabel && Role(p) is null)) return false;
        var next = _passages[at + 1];
        if (passage.Content[^1] is '?' or '!') return next.StandsApart && next.Words > passage.Words;
        return Role(next) is BlockKind.DateLine or BlockKind.Byline;
    }

    private BlockKind? Role(Passage passage) => passage.Words > LongestHeadline ? null : LineRoles.Of(LineReading.Of(passage, _language));

    private void SortTail()
    {
        for (var at = _passages.Count - 1; at > Math.Max(_last, -1); at--) SortOutside(_passages[at], Zone.Tail);

        if (_chosen is not null) return;

        // Prompts that read like sentences close many a page; so do lines that the best stretch took along.
        for (var at = _last; at > _first; at--)
        {
            var passage = _passages[at];
            if (passage.Kind is BlockKind.Repeat or BlockKind.Furniture) continue;
            if (passage.Kind is not null || passage.IsFlow) return;
            if (_judge.IsFurniture(passage, Zone.Tail)) passage.Kind = BlockKind.Furniture;
            else if (Role(passage) is { } role && (role == BlockKind.Credit || !passage.ReadsAsBody)) passage.Kind = role;
            else if (!passage.EndsSentence && passage.Words <= LongestHeading) passage.Kind = BlockKind.Furniture;
            else return;
        }
    }

    private void SortOutside(Passage passage, Zone zone)
    {
        if (passage.Kind is not null) return;
        if (_judge.IsFurniture(passage, zone)) passage.Kind = BlockKind.Furniture;
        else passage.Kind = Role(passage) ?? (IsNameLine(passage) ? BlockKind.Byline : BlockKind.Furniture);
    }

    private bool IsNameLine(Passage passage)
    {
        if (passage.EndsSentence || passage.Words is < 2 or > 8) return false;
        var line = LineReading.Of(passage, _language);
        return line.IsCapital(0) && line.Line.Tokens.Length > 1 && line.IsCapital(1) && LineRoles.NamesFollow(line, 0);
    }

    private void SortHead()
    {
        var candidates = new List<Passage>();
        for (var at = 0; at < Math.Min(_first, _passages.Count); at++)
        {
            var passage = _passages[at];
            if (passage.Kind is BlockKind.Title) candidates.Clear();
            if (passage.Kind is not null) continue;
            if (_judge.IsFurniture(passage, Zone.Head)) passage.Kind = BlockKind.Furniture;
            else if (Role(passage) is { } role) passage.Kind = role;
            else if (PageShape.HasNoLetter(passage.Content)) passage.Kind = BlockKind.Furniture;
            else candidates.Add(passage);
        }

        var title = _passages.Exists(p => p.Kind is BlockKind.Title) ? null : Headline(candidates);
        var isAfter = title is null;
        foreach (var candidate in candidates)
        {
            if (candidate == title) isAfter = true;
            candidate.Kind = candidate == title ? BlockKind.Title : Beside(candidate, isAfter);
        }
    }

    // The first line that is more than a label; in a crowded head, full of menus, the last such lines are nearer to the article.
    private static Passage? Headline(List<Passage> candidates)
    {
        var near = candidates.Count > CrowdedHead ? candidates[^CrowdedHead..] : candidates;
        var usual = near.Where(p => p.Words <= LongestHeadline).ToList();
        return usual.Find(static p => p.Words > LongestLabel) ?? usual.Find(static p => p.Words == LongestLabel)
            ?? usual.Find(static p => p.Words == 2 && p.Content.Length >= 10 && p.StandsApart);
    }

    private BlockKind Beside(Passage passage, bool isAfterTitle)
    {
        if (isAfterTitle && IsNameLine(passage)) return BlockKind.Byline;
        return isAfterTitle && passage.Words > LongestLabel ? BlockKind.Heading : BlockKind.Furniture;
    }

    private void SortMiddle()
    {
        for (var at = Math.Max(_first, 0); at <= _last; at++)
        {
            var passage = _passages[at];
            if (passage.Kind is not null) continue;
            if (_chosen is not null && !_chosen[at]) passage.Kind = Role(passage) ?? BlockKind.Furniture;
            else if (passage.ReadsAsBody || passage.EndsSentence || passage.Words > LongestHeading || PageShape.EndsOpen(passage)) passage.Kind = BlockKind.Body;
            else if (PageShape.HasNoLetter(passage.Content) || PageShape.IsLabelled(passage)) passage.Kind = BlockKind.Furniture;
            else passage.Kind = Role(passage) ?? BlockKind.Heading;
        }

        foreach (var passage in _passages) passage.Kind ??= BlockKind.Furniture;
    }
}
