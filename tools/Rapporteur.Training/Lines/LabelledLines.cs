using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Training.Pages;

namespace Rapporteur.Training.Lines;

/// <summary>The lines of a text with their description, how much of each is article and how much that matters.</summary>
internal sealed class LabelledLines
{
    private LabelledLines(GoldText text, List<Passage> lines, string language)
    {
        Text = text;
        Lines = lines;
        Labels = PassageLabels.Of(text.Page, [.. lines.Select(static l => l.Content.ToString())]);
        var features = new LineFeatures(lines, language);
        Rows = new float[lines.Count][];
        for (var at = 0; at < Rows.Length; at++) features.Describe(at, Rows[at] = new float[LineFeatures.Count]);
    }

    /// <summary>The text.</summary>
    public GoldText Text { get; }

    /// <summary>Its lines.</summary>
    public List<Passage> Lines { get; }

    /// <summary>Each line's description.</summary>
    public float[][] Rows { get; }

    /// <summary>How much of each line is article, and how much that matters.</summary>
    public PassageLabels Labels { get; }

    /// <summary>Labels a text; null when it has no lines.</summary>
    public static LabelledLines? Of(GoldText text)
    {
        var content = text.Text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var draft = PlainText.Lay(new RawItem
        {
            Id = default,
            Name = "",
            Location = "",
            Kind = ContentKind.Text,
            Content = content,
            Origin = new SourceMap("utf-8", []),
        });
        var measured = draft.Blocks.Select(b => Passage.Of(content, b)).ToList();
        var running = string.Join('\n', measured.Where(static p => p.Words >= 12).Select(static p => p.Content.ToString()));
        var language = LanguageReader.Identify(running.Length > 0 ? running : content).Language;
        var lines = BlockSorter.Prepare(measured, new FurnitureJudge(FurnitureForms.Of(language)), language);
        return lines.Count == 0 ? null : new LabelledLines(text, lines, language);
    }
}
