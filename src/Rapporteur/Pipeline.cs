using System.Collections.Immutable;
using Rapporteur.Claims;
using Rapporteur.Intake;
using Rapporteur.Matching;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Reading.Numbers;
using Rapporteur.Reconciling;
using Rapporteur.Register;

namespace Rapporteur;

/// <summary>How far a run is, for a progress bar.</summary>
/// <param name="Done">Reports read so far.</param>
/// <param name="Total">Reports in all.</param>
public readonly record struct Progress(int Done, int Total);

/// <summary>What a run may be given beside its inputs.</summary>
/// <param name="Progress">Told after every input, or null.</param>
/// <param name="Newsrooms">Newsrooms that write for several outlets, beside those that are known; null for none.</param>
public sealed record RunOptions(IProgress<Progress>? Progress = null, IReadOnlyCollection<Newsroom>? Newsrooms = null);

/// <summary>The whole path from bytes to register: the only place that knows the order of the rooms.</summary>
public static class Pipeline
{
    /// <summary>Takes one input through Intake and Reading.</summary>
    /// <param name="file">The input.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="nearby">Days on which other reports were published: they give the year of a date printed without one. Null for none.</param>
    /// <returns>The articles in it and what was wrong with it.</returns>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) Read(
        SourceFile file, DateOnly today, IReadOnlyCollection<DateOnly>? nearby = null)
    {
        var taken = ReportIntake.Take(file);
        var articles = ImmutableArray.CreateBuilder<Article>(taken.Items.Length);
        foreach (var item in taken.Items) articles.Add(Addressed(ArticleReader.Read(item, today, nearby ?? [])));
        return (articles.DrainToImmutable(), taken.Diagnostics);
    }

    /// <summary>Takes one input through Intake and the first half of Reading: clean articles with nothing marked in their sentences.</summary>
    /// <param name="file">The input.</param>
    /// <param name="today">The day of reading.</param>
    /// <returns>The articles in it and what was wrong with it.</returns>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) Clean(SourceFile file, DateOnly today)
    {
        var taken = ReportIntake.Take(file);
        return ([.. taken.Items.Select(item => Addressed(ArticleReader.Clean(item, today, [])))], taken.Diagnostics);
    }

    /// <summary>The numbers in a text, with what they count or measure.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="language">Code of its language; in a language without number words digits are read.</param>
    /// <param name="type">The one sort to look for, or null for all; of all, a number that is part of a longer expression is left out.</param>
    /// <returns>The expressions in the order in which they begin.</returns>
    public static ImmutableArray<NumberExpression> Numbers(string text, string language, NumberType? type = null) => NumberExpressions.Find(text, language, type);

    /// <summary>The time expressions of a text: dates, times of day, durations, repeated times.</summary>
    /// <param name="text">Any text in one language.</param>
    /// <param name="language">Code of its language; of a language that is not read only dates in digits are found.</param>
    /// <param name="moment">When the report was published, by the clock of its place; null when that is not known.</param>
    /// <param name="looking">To which side a bare weekday or month points.</param>
    public static ImmutableArray<Timex> Times(string text, string language, DateTime? moment, TimeLooking looking = TimeLooking.Back) =>
        ArticleReader.Times(text, language, moment, looking);

    private static Article Addressed(Article article) => article with
    {
        Address = PageAddress.Of(article.Canonical?.Value, PageAddress.Found(article)),
        FoundAt = PageAddress.Of(null, PageAddress.Found(article)),
    };

    /// <summary>Takes articles through Matching, Claims, Reconciling and Register. The order of the articles does not matter.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="diagnostics">What was wrong with the input so far.</param>
    /// <param name="rulings">What people laid down of pairs of reports; it holds for every later version of their pages. Null for nothing.</param>
    /// <param name="newsrooms">Newsrooms that write for several outlets, beside those that are known. Null for none.</param>
    public static Report Report(
        IEnumerable<Article> articles, IEnumerable<Diagnostic> diagnostics, IReadOnlyCollection<StoryRuling>? rulings = null, IReadOnlyCollection<Newsroom>? newsrooms = null)
    {
        var versions = PageVersions.TellApart(articles, ArticleReader.Mark);
        var named = SharedNames.TellApart(SiteReader.LeaveOutFurniture(versions.Articles));
        var all = named.Articles.OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.Id).ToImmutableArray();
        var dossiers = ImmutableArray.CreateBuilder<Dossier>();
        foreach (var story in StoryMatcher.Match([.. all.Where(a => a.SpokenForBy is null && !a.IsWithdrawn)], SpokenFor(rulings ?? [], all), newsrooms))
        {
            var read = ClaimReader.Read(story);
            var dossier = Reconciler.Reconcile(story, read.Claims, read.Quotes);
            dossiers.Add(dossier with { Register = RegisterKeeper.Enter(dossier) });
        }

        var ordered = dossiers
            .OrderByDescending(d => d.Counts.Lines)
            .ThenBy(d => d.Story.Articles[0].Published?.Value.First ?? DateOnly.MaxValue)
            .ThenBy(d => d.Story.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        return new Report
        {
            Articles = all,
            Dossiers = ordered,
            Register = RegisterKeeper.Merge(ordered),
            Diagnostics = [.. diagnostics.Concat(versions.Diagnostics).Concat(named.Diagnostics).Concat(all.SelectMany(a => a.Diagnostics))
                .OrderBy(d => d.Place, StringComparer.Ordinal).ThenBy(d => d.Code, StringComparer.Ordinal)],
        };
    }

    // A ruling on a version of a page is one on the version that speaks for it now.
    private static StoryRuling[] SpokenFor(IReadOnlyCollection<StoryRuling> rulings, ImmutableArray<Article> articles)
    {
        if (rulings.Count == 0) return [];
        var speakers = articles.Where(a => a.SpokenForBy is not null).DistinctBy(a => a.Id).ToDictionary(a => a.Id, a => a.SpokenForBy!.Value);
        return [.. rulings.Select(r => (First: Speaker(r.First), Second: Speaker(r.Second), r.AreOne)).Where(r => r.First != r.Second).Select(r => StoryRuling.Of(r.First, r.Second, r.AreOne))];

        ReportId Speaker(ReportId id)
        {
            for (var steps = 0; steps < speakers.Count && speakers.TryGetValue(id, out var speaker); steps++) id = speaker;
            return id;
        }
    }

    /// <summary>Takes inputs the whole way. The order of the inputs does not matter.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="today">The day of reading.</param>
    /// <param name="diagnostics">What was wrong with the input outside this path; asked for after the last input was taken.</param>
    /// <param name="options">Who is told of the progress and which newsrooms are known beside those built in; null for none.</param>
    public static Report Run(IReadOnlyCollection<SourceFile> files, DateOnly today, IEnumerable<Diagnostic> diagnostics, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        var found = new List<Diagnostic>();
        var articles = new Dictionary<ReportId, Article>();
        var withoutYear = new List<SourceFile>();
        var done = 0;
        foreach (var file in files)
        {
            var read = Read(file, today);
            found.AddRange(read.Diagnostics);
            foreach (var article in read.Articles)
            {
                if (articles.TryAdd(article.Id, article)) continue;
                found.Add(DiagnosticCodes.Make(DiagnosticCodes.SameReport, article.Location));
            }

            if (read.Articles.Any(ArticleReader.LacksYear)) withoutYear.Add(file);
            options?.Progress?.Report(new Progress(++done, Math.Max(done, files.Count)));
        }

        ReadInTheLightOfOthers(withoutYear, today, articles);
        return Report(articles.Values, diagnostics.Concat(found), null, options?.Newsrooms);
    }

    // The days of the reports that print their year are known only when all have been read.
    private static void ReadInTheLightOfOthers(List<SourceFile> withoutYear, DateOnly today, Dictionary<ReportId, Article> articles)
    {
        if (withoutYear.Count == 0) return;
        DateOnly[] nearby = [.. articles.Values.Where(a => !ArticleReader.LacksYear(a)).Select(a => a.Published!.Value.First).Order()];
        if (nearby.Length == 0) return;
        foreach (var article in withoutYear.SelectMany(file => Read(file, today, nearby).Articles)) articles[article.Id] = article;
    }
}
