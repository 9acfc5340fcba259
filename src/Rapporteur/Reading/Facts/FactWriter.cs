using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>Gives the facts of a page their places in its text: what readers see is cited where it stands, what only the markup
/// states becomes a line of its own before the rest.</summary>
internal sealed class FactWriter(PageFacts facts, PageText text, List<DraftBlock> drafts)
{
    private readonly Dictionary<PageValue, Span> _lines = [];
    private int _firstShown;

    /// <summary>Where the headline stands when it is a block.</summary>
    public Span? Title { get; set; }

    /// <summary>Adds the lines of the markup; to be called before the blocks of the page are added.</summary>
    public void AddMarkup()
    {
        AddLine(facts.Title, BlockKind.Title);
        AddLine(facts.Published?.Value, BlockKind.DateLine);
        AddLine(facts.Modified?.Value, BlockKind.DateLine);
        AddLine(facts.Site, BlockKind.Furniture);
        AddLine(facts.Section, BlockKind.Furniture);
        AddLine(facts.Address, BlockKind.Furniture);
        foreach (var author in facts.Authors) AddLine(author, BlockKind.Byline);
        _firstShown = text.Pieces.Count;
    }

    /// <summary>What is declared, each with its place; to be called when all blocks are added.</summary>
    public Declared Declare()
    {
        var shown = text.ToString();
        return new Declared
        {
            Language = facts.Language,
            Title = Title is { } title ? new Cited<string>(title.In(shown), title) : Cited(facts.Title),
            Published = Cited(facts.Published),
            IsPublishedByChange = facts.Published?.IsChange == true,
            Updated = Cited(facts.Modified),
            Outlet = Cited(facts.Site),
            Section = Cited(facts.Section),
            Canonical = Cited(facts.Address),
            Authors = [.. facts.Authors.Select(Cited).OfType<Cited<string>>()],
        };
    }

    private void AddLine(PageValue? value, BlockKind kind)
    {
        if (value is null || value.IsShown || _lines.ContainsKey(value)) return;
        text.Break();
        var start = text.Length;
        text.Add(value.Run, value.IsScript);
        text.TrimEnd();
        var line = Span.Between(start, text.Length);
        if (line.Length == 0) return;
        drafts.Add(new DraftBlock(line, true, kind));
        var at = line.In(text.ToString()).IndexOf(value.Text, StringComparison.Ordinal);
        _lines.Add(value, at < 0 ? line : new Span(start + at, value.Text.Length));
    }

    private Cited<string>? Cited(PageValue? value) => value is not null && PlaceOf(value) is { } span ? new Cited<string>(value.Text, span) : null;

    private Cited<Edtf>? Cited(DatedValue? dated) => dated is not null && PlaceOf(dated.Value) is { } span ? new Cited<Edtf>(dated.Date, span) : null;

    private Span? PlaceOf(PageValue value) => value.IsShown ? Shown(value.Run) : _lines.TryGetValue(value, out var span) ? span : null;

    private Span? Shown(PageRun run)
    {
        var (start, end) = (-1, -1);
        for (var at = _firstShown; at < text.Pieces.Count; at++)
        {
            var (piece, source) = text.Pieces[at];
            if (source.End <= run.Start || source.Start >= run.End) continue;
            var isPlain = piece.Length == source.Length;
            if (start < 0) start = isPlain ? piece.Start + Math.Max(0, run.Start - source.Start) : piece.Start;
            end = isPlain ? piece.End - Math.Max(0, source.End - run.End) : piece.End;
        }

        return start < 0 ? null : Span.Between(start, end);
    }
}
