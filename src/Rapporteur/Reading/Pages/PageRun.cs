namespace Rapporteur.Reading.Pages;

/// <summary>A run of the source of a page that carries text: between tags, in an attribute, or in a script that holds data.</summary>
/// <param name="Start">First character in the source.</param>
/// <param name="End">Character after the last.</param>
internal readonly record struct PageRun(int Start, int End);

/// <summary>A page ready to be parsed: its markup with every run of text replaced by a mark, so that each piece of text in the
/// parsed tree leads back to its place in the source whatever the parser moves about.</summary>
/// <param name="Markup">The markup, with marks in place of text and only the attributes that are looked at.</param>
/// <param name="Runs">The runs by number.</param>
internal sealed record MarkedPage(string Markup, IReadOnlyList<PageRun> Runs)
{
    /// <summary>Opens a mark; then comes the number of the run.</summary>
    public const char Open = '\uE000';

    /// <summary>Closes a mark.</summary>
    public const char Close = '\uE001';

    /// <summary>The runs marked in a text of the parsed tree, in order.</summary>
    public IEnumerable<int> Marked(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != Open) continue;
            var number = 0;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++) number = (number * 10) + (text[at] - '0');
            if (at < text.Length && text[at] == Close && number < Runs.Count) yield return number;
        }
    }
}
