using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Claims.Grammar;

/// <summary>A sentence laid out for the rules: its mentions by kind and how far two words stand apart in structure.</summary>
internal sealed class SentenceView
{
    private readonly int[] boundaries;
    private readonly bool[] punctuation;

    /// <summary>Lays out one sentence of an article.</summary>
    public SentenceView(Article article, int index)
    {
        Article = article;
        Index = index;
        Sentence = article.Sentences[index];
        Entities = Of(MentionKind.Entity);
        Concepts = Of(MentionKind.Concept);
        Numbers = Of(MentionKind.Number);
        Times = Of(MentionKind.Time);
        var count = Sentence.Tokens.Length;
        punctuation = new bool[count];
        boundaries = new int[count + 1];
        for (var t = 0; t < count; t++)
        {
            punctuation[t] = !char.IsLetterOrDigit(article.Text[Sentence.Tokens[t].Start]);
            boundaries[t + 1] = boundaries[t] + BoundaryAt(t);
        }
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The sentence's place in the article.</summary>
    public int Index { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>States, organisations, persons, places.</summary>
    public ImmutableArray<Mention> Entities { get; }

    /// <summary>Concepts.</summary>
    public ImmutableArray<Mention> Concepts { get; }

    /// <summary>Numbers.</summary>
    public ImmutableArray<Mention> Numbers { get; }

    /// <summary>Time expressions.</summary>
    public ImmutableArray<Mention> Times { get; }

    /// <summary>True when the token is a punctuation mark.</summary>
    public bool IsPunctuation(int token) => punctuation[token];

    /// <summary>How many clause borders lie between two tokens, in halves: a comma counts 2, "and" counts 1.</summary>
    public int Boundaries(int a, int b) => Math.Abs(boundaries[Math.Min(Math.Max(b, 0), boundaries.Length - 1)] - boundaries[Math.Min(Math.Max(a, 0), boundaries.Length - 1)]);

    /// <summary>Tokens between two runs; 0 when they touch or overlap.</summary>
    public static int Gap(int firstA, int endA, int firstB, int endB) => Math.Max(0, Math.Max(firstA, firstB) - Math.Min(endA, endB));

    /// <summary>True when a concept of this id starts in the tokens [from, to).</summary>
    public bool Has(string concept, int from, int to) => Find(concept, from, to) is not null;

    /// <summary>The last concept of this id that starts in the tokens [from, to), or null.</summary>
    public Mention? Find(string concept, int from, int to)
    {
        Mention? found = null;
        foreach (var m in Concepts)
        {
            if (m.Id == concept && m.FirstToken >= from && m.FirstToken < to) found = m;
        }

        return found;
    }

    /// <summary>The words of tokens [first, end).</summary>
    public Span Words(int first, int end) => Span.Between(Sentence.Tokens[first].Start, Sentence.Tokens[Math.Max(first, end - 1)].End);

    /// <summary>True when only words, no marks but hyphens and apostrophes, stand in [from, to).</summary>
    public bool Unbroken(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (punctuation[t] && Article.Text[Sentence.Tokens[t].Start] is not ('-' or '\'' or '’' or '.' or '‑')) return false;
        }

        return true;
    }

    private ImmutableArray<Mention> Of(MentionKind kind) => [.. Sentence.Mentions.Where(m => m.Kind == kind)];

    private int BoundaryAt(int token)
    {
        if (punctuation[token])
        {
            return Article.Text[Sentence.Tokens[token].Start] switch
            {
                ',' or ';' or ':' or '–' or '—' or '(' or ')' => 2,
                '-' when IsLoose(token) => 2,
                _ => 0,
            };
        }

        foreach (var m in Concepts)
        {
            if (m.FirstToken == token && m.Class == "relation" && m.Id is "that" or "because") return 2;
            if (m.FirstToken == token && m.Class == "relation" && m.Id == "and") return 1;
        }

        return 0;
    }

    private bool IsLoose(int token) => token > 0 && Sentence.Tokens[token - 1].End != Sentence.Tokens[token].Start;
}
