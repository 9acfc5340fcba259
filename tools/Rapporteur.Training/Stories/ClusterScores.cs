namespace Rapporteur.Training.Stories;

/// <summary>An article, where it belongs and where it was put.</summary>
/// <param name="Language">Code of its language.</param>
/// <param name="Cluster">Its event within its language, as labelled.</param>
/// <param name="Event">Its event across languages, as labelled, or null where that is not known.</param>
/// <param name="Found">The story it was put into.</param>
internal sealed record PlacedArticle(string Language, string Cluster, string? Event, string Found)
{
    /// <summary>The event it is compared by among articles of all languages.</summary>
    public string Label => Event ?? "m:" + Cluster;
}

/// <summary>Precision, recall and their harmonic mean, each 0 to 1.</summary>
internal readonly record struct Agreement(double Precision, double Recall)
{
    /// <summary>The harmonic mean.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The agreement of counts. Where there is nothing to find, finding nothing is right.</summary>
    /// <param name="both">How many are found and labelled.</param>
    /// <param name="found">How many are found.</param>
    /// <param name="labelled">How many are labelled.</param>
    public static Agreement Of(long both, long found, long labelled) => new(Share(both, found, labelled), Share(both, labelled, found));

    private static double Share(long both, long of, long other) => of > 0 ? both / (double)of : other == 0 ? 1 : 0;
}

/// <summary>How well stories agree with labelled events.</summary>
internal static class ClusterScores
{
    /// <summary>Over pairs of articles: right are those that are together in both (Miranda et al. 2018).</summary>
    public static Agreement Pairwise(IReadOnlyCollection<PlacedArticle> articles) => Of(Counts(articles));

    /// <summary>Over articles: of those found with it how many belong with it, and the reverse (Bagga and Baldwin 1998).</summary>
    public static Agreement BCubed(IReadOnlyCollection<PlacedArticle> articles)
    {
        var labels = articles.CountBy(a => a.Label).ToDictionary();
        var stories = articles.CountBy(a => a.Found).ToDictionary();
        var (precision, recall) = (0.0, 0.0);
        foreach (var ((label, found), count) in articles.CountBy(a => (a.Label, a.Found)))
        {
            precision += (double)count * count / stories[found];
            recall += (double)count * count / labels[label];
        }

        return articles.Count == 0 ? default : new Agreement(precision / articles.Count, recall / articles.Count);
    }

    /// <summary>Over pairs of articles of two languages.</summary>
    public static Agreement Across(IReadOnlyCollection<PlacedArticle> articles)
    {
        var (both, found, labelled) = Counts(articles);
        foreach (var language in articles.GroupBy(a => a.Language, StringComparer.Ordinal))
        {
            var within = Counts([.. language]);
            (both, found, labelled) = (both - within.Both, found - within.Found, labelled - within.Labelled);
        }

        return Agreement.Of(both, found, labelled);
    }

    /// <summary>Over pairs of which one article at least is meant; the others are what it must be told from.</summary>
    /// <param name="articles">All articles.</param>
    /// <param name="others">Those among them that are not meant.</param>
    public static Agreement Among(IReadOnlyCollection<PlacedArticle> articles, IReadOnlyCollection<PlacedArticle> others)
    {
        var (all, apart) = (Counts(articles), Counts(others));
        return Agreement.Of(all.Both - apart.Both, all.Found - apart.Found, all.Labelled - apart.Labelled);
    }

    /// <summary>Over pairs somebody has judged, and no others.</summary>
    /// <param name="pairs">Two articles and whether they tell of one event; a pair of which one is not there is left out.</param>
    /// <param name="found">Of each article the story it was put into.</param>
    public static Agreement Labelled(IEnumerable<LabelledPair> pairs, IReadOnlyDictionary<string, string> found)
    {
        var (both, together, same) = (0L, 0L, 0L);
        foreach (var pair in pairs)
        {
            if (!found.TryGetValue(pair.One, out var one) || !found.TryGetValue(pair.Other, out var other)) continue;
            if (one == other) together++;
            if (pair.IsSame) same++;
            if (one == other && pair.IsSame) both++;
        }

        return Agreement.Of(both, together, same);
    }

    private static Agreement Of((long Both, long Found, long Labelled) counts) => Agreement.Of(counts.Both, counts.Found, counts.Labelled);

    private static (long Both, long Found, long Labelled) Counts(IReadOnlyCollection<PlacedArticle> articles) =>
        (Pairs(articles.CountBy(a => (a.Label, a.Found))), Pairs(articles.CountBy(a => a.Found)), Pairs(articles.CountBy(a => a.Label)));

    private static long Pairs<T>(IEnumerable<KeyValuePair<T, int>> groups) => groups.Sum(g => (long)g.Value * (g.Value - 1) / 2);
}

/// <summary>Two articles somebody has judged.</summary>
/// <param name="One">Id of an article.</param>
/// <param name="Other">Id of another.</param>
/// <param name="IsSame">True when they tell of one event.</param>
internal sealed record LabelledPair(string One, string Other, bool IsSame);
