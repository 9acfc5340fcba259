using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Matching.Duplicates;

/// <summary>A report as it is compared with others of its story.</summary>
internal sealed class Trace(Article article)
{
    private BridgeSide? _side;

    /// <summary>The report.</summary>
    public Article Article { get; } = article;

    /// <summary>Its runs of words.</summary>
    public TextRuns Runs { get; } = TextRuns.Of(article);

    /// <summary>The sentences of its body.</summary>
    public ImmutableArray<Span> Sentences { get; } = [.. article.Sentences.Where(s => article.Blocks[s.Block].Kind == BlockKind.Body).Select(s => s.Span)];

    /// <summary>Its sentences made ready for the bridge; of a long report the first eighty.</summary>
    public BridgeSide Side => _side ??= new BridgeSide([.. Sentences.Take(Most).Select(s => s.In(Article.Text))], BridgeTable.Of(Article.Language));

    private const int Most = 80;
}
