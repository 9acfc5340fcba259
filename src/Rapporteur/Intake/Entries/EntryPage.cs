using System.Buffers;
using Rapporteur.Model;

namespace Rapporteur.Intake.Entries;

/// <summary>Writes an entry as a small page in the words pages use to state their values, so that it is read like any page. Every value
/// keeps its way back to the bytes of the container.</summary>
internal sealed class EntryPage
{
    // Lines broken by a program break sentences; lines that are paragraphs do not, or are longer.
    private const int WrappedWidth = 100;
    private const int ShortestWrapped = 40;
    private const double WrappedShare = 0.5;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?:;\u2026\"\u201D\u00BB\u201C)");

    private readonly Entry _entry;
    private readonly TracedBuilder _page;

    private EntryPage(Entry entry)
    {
        _entry = entry;
        _page = new TracedBuilder((entry.Body ?? entry.Summary ?? entry.Title)?.Text.Origin.EncodingName ?? "utf-8");
    }

    /// <summary>The page of an entry.</summary>
    public static TracedText Write(Entry entry) => new EntryPage(entry).Write();

    private TracedText Write()
    {
        var body = _entry.Body is { Text.IsBlank: false } ? _entry.Body : _entry.Summary;
        if (body is { IsMarkup: true } && MarkupFinder.IsWholePage(body.Text.Text)) return body.Text;
        _page.Add("<!DOCTYPE html>\n<html");
        if (_entry.Language is { IsBlank: false } language) Attribute(" lang=\"", language).Add("\"");
        _page.Add("><head>\n");
        if (_entry.Title is { } title) Meta("property=\"og:title\"", title.IsMarkup ? MarkupText.Of(title.Text) : title.Text, title.IsMarkup);
        Meta("property=\"article:published_time\"", _entry.Published);
        Meta("property=\"article:modified_time\"", _entry.Modified);
        foreach (var author in _entry.Authors) Meta("name=\"author\"", author);
        Meta("property=\"og:site_name\"", _entry.Outlet);
        Meta("property=\"article:section\"", _entry.Section);
        if (_entry.Address is { IsBlank: false } address && LastingName.IsWeb(address.Text)) Attribute("<link rel=\"canonical\" href=\"", address).Add("\">\n");
        _page.Add("</head><body><article>\n");
        if (body is { IsMarkup: true }) _page.Add(body.Text);
        else if (body is not null) AddPlain(body.Text);
        return _page.Add("\n</article></body></html>\n").Make();
    }

    private TracedBuilder Attribute(string before, TracedText value) => _page.Add(before).AddEscaped(value.Trim());

    private void Meta(string name, TracedText? value, bool isMarkup = false)
    {
        if (value is not { IsBlank: false }) return;
        _page.Add("<meta ").Add(name).Add(" content=\"");
        if (isMarkup) _page.Add(value.Trim());
        else _page.AddEscaped(value.Trim());
        _page.Add("\">\n");
    }

    private void AddPlain(TracedText text)
    {
        var isWrapped = IsWrapped(text.Text);
        var isOpen = false;
        for (var at = 0; at < text.Text.Length;)
        {
            var stop = text.Text.IndexOf('\n', at);
            var end = stop < 0 ? text.Text.Length : stop;
            var line = Span.Between(at, end);
            at = end + 1;
            var isBlank = text.Text.AsSpan(line.Start, line.Length).IsWhiteSpace();
            if (isOpen && (isBlank || !isWrapped))
            {
                _page.Add("</p>\n");
                isOpen = false;
            }

            if (isBlank) continue;
            _page.Add(isOpen ? "\n" : "<p>").AddEscaped(text, line);
            isOpen = true;
        }

        if (isOpen) _page.Add("</p>");
    }

    /// <summary>True when most lines that another one follows end within a sentence, and none is long.</summary>
    private static bool IsWrapped(string text)
    {
        var joins = 0;
        var within = 0;
        ReadOnlySpan<char> before = [];
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.Length > WrappedWidth) return false;
            if (!line.IsEmpty && !before.IsEmpty)
            {
                joins++;
                if (before.Length >= ShortestWrapped && !Ends.Contains(before[^1])) within++;
            }

            before = line;
        }

        return within > 0 && within >= joins * WrappedShare;
    }
}
