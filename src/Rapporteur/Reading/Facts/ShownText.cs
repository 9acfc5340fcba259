using Rapporteur.Model;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>A few runs of a page as readers see them, with the way back to the source of the page.</summary>
internal sealed class ShownText
{
    private static readonly string[] LineEnds = ["</a>", "<br", "</li", "</p", "</div", "</td", "</dt", "</dd", "</h"];
    private readonly IReadOnlyList<(Span Text, Span Source)> _pieces;
    private readonly bool _isScript;

    private ShownText(PageText text, bool isScript)
    {
        Text = text.ToString();
        _pieces = text.Pieces;
        _isScript = isScript;
    }

    /// <summary>What readers see. A line break stands where an element ends that stands for itself.</summary>
    public string Text { get; }

    /// <summary>Runs as shown.</summary>
    public static ShownText Of(string source, IReadOnlyList<PageRun> runs, bool isScript = false)
    {
        var text = new PageText(source);
        for (var at = 0; at < runs.Count; at++)
        {
            if (at > 0 && EndsLine(source, runs[at - 1].End, runs[at].Start)) text.Line();
            else if (at > 0 && IsNewWord(source, runs[at - 1].End, runs[at].Start)) text.Blank();
            text.Add(runs[at], isScript);
        }

        text.TrimEnd();
        return new ShownText(text, isScript);
    }

    /// <summary>Some of the words as a value.</summary>
    public PageValue Value(Span span) => new(span.In(Text), SourceOf(span), _isScript);

    private PageRun SourceOf(Span span)
    {
        var (start, end) = (-1, -1);
        foreach (var (shown, source) in _pieces)
        {
            if (shown.End <= span.Start || shown.Start >= span.End) continue;
            var isPlain = shown.Length == source.Length;
            if (start < 0) start = isPlain ? source.Start + Math.Max(0, span.Start - shown.Start) : source.Start;
            end = isPlain ? source.End - Math.Max(0, shown.End - span.End) : source.End;
        }

        return start < 0 ? default : new PageRun(start, end);
    }

    // "<span>By</span><a>Ada Quist</a>": a capital behind a small letter begins a word when a tag stands between.
    private static bool IsNewWord(string source, int end, int start) =>
        end > 0 && start > end && start < source.Length && char.IsUpper(source[start]) && char.IsLower(source[end - 1]);

    private static bool EndsLine(string source, int from, int to)
    {
        if (to <= from) return false;
        var between = source.AsSpan(from, Math.Min(to - from, 400));
        foreach (var mark in LineEnds)
        {
            if (between.Contains(mark, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
