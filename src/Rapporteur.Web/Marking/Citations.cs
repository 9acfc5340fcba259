using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Web.Marking;

/// <summary>All words that a report of the program points at, article by article: every one of them gets an anchor.</summary>
public sealed class Citations
{
    private readonly Dictionary<ReportId, SortedDictionary<Span, MarkKind>> found = [];
    private readonly Dictionary<ReportId, Article> articles = [];

    private Citations(Report report)
    {
        foreach (var article in report.Articles) articles.TryAdd(article.Id, article);
        foreach (var dossier in report.Dossiers)
        {
            foreach (var article in dossier.Story.Articles) articles.TryAdd(article.Id, article);
        }
    }

    /// <summary>Gathers what a report points at.</summary>
    public static Citations Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var citations = new Citations(report);
        foreach (var article in citations.articles.Values) citations.AddHead(article);
        foreach (var dossier in report.Dossiers)
        {
            foreach (var fact in dossier.Facts) citations.AddFact(fact);
            foreach (var quote in dossier.Quotes.SelectMany(q => q.Renderings)) citations.AddQuote(quote);
            citations.AddRegister(dossier.Register);
        }

        citations.AddRegister(report.Register);
        return citations;
    }

    /// <summary>The article with this id, or null when the report does not hold it.</summary>
    public Article? Find(ReportId id) => articles.GetValueOrDefault(id);

    /// <summary>The marks of an article in the order in which they open, each words once.</summary>
    public ImmutableArray<Mark> In(ReportId id)
    {
        if (!found.TryGetValue(id, out var spans)) return [];
        var marks = spans.Select(s => new Mark(s.Key, s.Value)).ToArray();
        Array.Sort(marks, Mark.ByOpening);
        return [.. marks];
    }

    /// <summary>The words, or an empty text when the report does not hold them.</summary>
    public string Words(ReportId id, Span span) =>
        Find(id) is { } article ? Within(span, article.Text.Length).In(article.Text) : "";

    /// <summary>The id of the element that marks the words: <c>w-79f0…-120-135</c>.</summary>
    public static string Anchor(ReportId id, Span span) =>
        string.Create(CultureInfo.InvariantCulture, $"w-{id.Value}-{span.Start}-{span.End}");

    /// <summary>The part of a span that lies inside a text of this length.</summary>
    internal static Span Within(Span span, int length)
    {
        var start = Math.Clamp(span.Start, 0, length);
        return Span.Between(start, Math.Clamp(span.End, start, length));
    }

    private void AddHead(Article article)
    {
        if (article.Title is { } title) Add(article.Id, title.Span, MarkKind.Heading);
        if (article.Published is { } published) Add(article.Id, published.Span, MarkKind.Heading);
        foreach (var author in article.Authors) Add(article.Id, author.Span, MarkKind.Heading);
        foreach (var agency in article.Agencies) Add(article.Id, agency.Span, MarkKind.Heading);
    }

    private void AddFact(Fact fact)
    {
        foreach (var value in fact.Fields.SelectMany(f => f.Values).Concat(fact.Differences.SelectMany(d => d.Values)))
        {
            foreach (var evidence in value.Evidence) Add(evidence.Report, evidence.Span, MarkKind.Value);
        }

        foreach (var claim in fact.Claims)
        {
            Add(claim.Report, claim.Trigger, MarkKind.Act);
            foreach (var value in claim.Values) Add(claim.Report, value.Evidence, MarkKind.Value);
            foreach (var voice in claim.Attribution) Add(claim.Report, voice.Evidence, MarkKind.Voice);
        }
    }

    private void AddQuote(Quote quote)
    {
        Add(quote.Report, quote.Span, MarkKind.Quote);
        Add(quote.Report, quote.SpeakerEvidence, MarkKind.Voice);
    }

    private void AddRegister(ImmutableArray<RegisterEntry> register)
    {
        foreach (var evidence in register.SelectMany(e => e.Evidence)) Add(evidence.Report, evidence.Span, MarkKind.Value);
    }

    private void Add(ReportId id, Span? span, MarkKind kind)
    {
        if (span is not { } words || !articles.ContainsKey(id)) return;
        if (!found.TryGetValue(id, out var spans)) found.Add(id, spans = []);
        if (!spans.TryGetValue(words, out var known) || kind < known) spans[words] = kind;
    }
}
