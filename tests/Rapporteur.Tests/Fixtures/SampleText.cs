using System.Collections.Immutable;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Tests.Fixtures;

/// <summary>Builds one article from its lines and finds words in it, so that every span of a sample is a real one.</summary>
internal sealed class SampleText
{
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];

    public SampleText(string id, string name, string language, string? published)
    {
        Id = new ReportId(id);
        Name = name;
        Language = language;
        Published = published;
    }

    public ReportId Id { get; }

    public string Name { get; }

    public string Language { get; }

    public string? Published { get; }

    public string Text => text.ToString();

    /// <summary>Adds a block on a line of its own.</summary>
    public SampleText With(BlockKind kind, string line)
    {
        if (text.Length > 0) text.Append('\n');
        blocks.Add(new Block(new Span(text.Length, line.Length), kind));
        text.Append(line).Append('\n');
        return this;
    }

    /// <summary>Where the words stand for the first time.</summary>
    /// <exception cref="ArgumentException">The words do not stand in the text.</exception>
    public Span Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"'{words}' is not in {Name}.", nameof(words)) : new Span(start, words.Length);
    }

    /// <summary>The block that holds the words.</summary>
    public Span Around(string words)
    {
        var span = Find(words);
        return blocks.First(b => b.Span.Contains(span)).Span;
    }

    /// <summary>The article; what is published, titled and credited is found by the words given.</summary>
    public Article Article(string? dateWords, string? authors, string? agency, string? outlet, params Diagnostic[] diagnostics) => new()
    {
        Id = Id,
        Name = Name,
        Location = "reports/" + Name,
        Text = Text,
        Origin = new SourceMap("utf-8", [new SourcePiece(new Span(0, Text.Length), 0, Encoding.UTF8.GetByteCount(Text))]),
        Blocks = [.. blocks],
        Language = Language,
        LanguageConfidence = 0.98,
        Title = Title(),
        Published = dateWords is null || Edtf.Parse(Published) is not { } day ? null : new Cited<Edtf>(day, Find(dateWords)),
        Authors = authors is null ? [] : [new Cited<string>(authors, Find(authors))],
        Agencies = agency is null ? [] : [new AgencyCredit(agency, Find(agency), false)],
        Outlet = outlet is null ? null : new Cited<string>(outlet, blocks[0].Span),
        Sentences = [.. blocks.Select((b, i) => (b, i)).Where(x => x.b.Kind is BlockKind.Body or BlockKind.Title or BlockKind.Heading)
            .Select(x => new Sentence { Span = x.b.Span, Block = x.i, Tokens = Words(x.b.Span), Mentions = [] })],
        Diagnostics = [.. diagnostics],
    };

    private Cited<string>? Title()
    {
        var at = blocks.FindIndex(b => b.Kind == BlockKind.Title);
        return at < 0 ? null : new Cited<string>(blocks[at].Span.In(Text), blocks[at].Span);
    }

    private ImmutableArray<Span> Words(Span block)
    {
        var words = ImmutableArray.CreateBuilder<Span>();
        var all = Text;
        for (var i = block.Start; i < block.End;)
        {
            var end = i;
            while (end < block.End && char.IsLetterOrDigit(all[end])) end++;
            if (end == i) end++;
            if (!char.IsWhiteSpace(all[i])) words.Add(Span.Between(i, end));
            i = end;
        }

        return words.DrainToImmutable();
    }
}
