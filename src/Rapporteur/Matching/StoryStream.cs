using System.Collections.Immutable;
using Rapporteur.Matching.Clustering;
using Rapporteur.Matching.Features;
using Rapporteur.Matching.Scoring;
using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>
/// Stories of a stream: reports come and go one by one, in any order. Once settled, the stories follow from the set of reports and
/// rulings at hand alone, not from the order in which they came. For one thread at a time.
/// </summary>
public sealed class StoryStream
{
    private const int Batch = 256;
    private readonly ProfileReader _reader = new();
    private readonly StoryGraph _graph;
    private readonly StoryShelf _shelf;

    /// <summary>An empty stream.</summary>
    /// <param name="window">How much is kept at hand.</param>
    public StoryStream(StoryWindow window)
    {
        ArgumentNullException.ThrowIfNull(window);
        _graph = new StoryGraph(PairModel.Learnt, LinkLimits.Usual);
        _shelf = new StoryShelf(_graph, window);
    }

    /// <summary>Number of reports at hand.</summary>
    public int Count => _graph.Count;

    /// <summary>Number of stories that rest.</summary>
    public int Resting => _shelf.Count;

    /// <summary>Takes a report in. What it changes for other reports shows when the stream is settled.</summary>
    public Placement Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (_graph[article.Id] is { } known) return new Placement(PlacementKind.Known, _shelf.IdOf(known), null, "");
        var node = _graph.Add(_reader.Read(article));
        _shelf.Note(node);
        if (_graph.Place(node) is not { } nearest) return new Placement(PlacementKind.Starts, _shelf.IdOf(node), null, "");
        var kind = _shelf.IsResting(nearest) ? PlacementKind.Wakes : PlacementKind.Joins;
        _shelf.Wake(nearest);
        return new Placement(kind, _shelf.IdOf(nearest), nearest.Profile.Id, PairReason.Shared(node.Profile, nearest.Profile, SignLabels.Of(article, _reader)));
    }

    /// <summary>Takes many reports in; quicker than one by one, for their texts are read side by side and nothing is told of each.</summary>
    /// <param name="articles">The reports.</param>
    /// <param name="workers">How many threads read, 1 or more.</param>
    public void AddAll(IEnumerable<Article> articles, int workers)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var readers = new ThreadLocal<ProfileReader>(() => new ProfileReader());
        foreach (var part in articles.Chunk(Batch * workers))
        {
            foreach (var profile in part.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).Select(a => readers.Value!.Read(a)))
            {
                if (_graph[profile.Id] is not null) continue;
                var node = _graph.Add(profile);
                _shelf.Note(node);
                if (_graph.Place(node) is { } nearest) _shelf.Wake(nearest);
            }
        }

        readers.Dispose();
    }

    /// <summary>Takes a report out and undoes what it did; false when it is not at hand.</summary>
    public bool Remove(ReportId id)
    {
        if (_graph[id] is not { } node) return false;
        _shelf.NoteGone(node);
        return _graph.Remove(id);
    }

    /// <summary>Lays down that two reports are of one story or are not. It holds whenever both are at hand, whichever comes first.</summary>
    /// <param name="ruling">What is laid down; it takes the place of an earlier ruling on the same two.</param>
    /// <param name="holds">False to take it back.</param>
    public void Rule(StoryRuling ruling, bool holds = true)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        _graph.Rule(ruling, holds);
    }

    /// <summary>Settles the stories of all reports that came, went or were ruled on since the last time, and lets rest what the window
    /// leaves behind.</summary>
    /// <returns>The stories that are new or have changed, by id.</returns>
    public ImmutableArray<StoryChange> Settle()
    {
        var changes = _shelf.Changes(_graph.Settle());
        _shelf.LetRest();
        return changes;
    }

    /// <summary>All stories at hand as they were last settled, by id.</summary>
    public ImmutableArray<StoryChange> Stories() => _shelf.Stories();
}
