using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>A paragraph or line on its way to a block: where it stands, what it measures, and its kind once that is known.</summary>
internal sealed class Passage
{
    // Marks that may stand after the mark that ends a sentence.
    private const string Closers = "\"'”“’‘»«›‹)]}*_";

    private const int LongestCredit = 40;
    private const int SomeTokens = 48;
    private FurnitureForms? _forms;
    private List<FormHit<FurnitureKind>>? _phrases;

    private Passage(string text, Span span, ImmutableArray<Span> tokens)
    {
        Text = text;
        Span = span;
        Tokens = tokens;
        foreach (var token in tokens)
        {
            if (Letters.IsWordMark(text[token.Start])) Words += WordsIn(text[token.Start], token.Length);
        }

        EndsSentence = FindsSentenceEnd(text, span);
    }

    /// <summary>The text the span points into.</summary>
    public string Text { get; }

    /// <summary>Where it stands, without white space at its ends.</summary>
    public Span Span { get; }

    /// <summary>Its tokens.</summary>
    public ImmutableArray<Span> Tokens { get; }

    /// <summary>Tokens that are words or numbers.</summary>
    public int Words { get; }

    /// <summary>True when it ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>True when an empty line or the edge of a markup block stands before it.</summary>
    public bool StandsApart { get; init; }

    /// <summary>True when the page itself marks it as running text.</summary>
    public bool IsFlow { get; init; }

    /// <summary>True when the page holds it beside its article: it may say who wrote it or when, but is no text of it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>What it is for; null as long as it is not decided.</summary>
    public BlockKind? Kind { get; set; }

    /// <summary>Its words.</summary>
    public ReadOnlySpan<char> Content => Text.AsSpan(Span.Start, Span.Length);

    /// <summary>Long and closed like running text.</summary>
    public bool ReadsAsBody => IsFlow ? Words >= 3 : (EndsSentence && Words >= 4) || Words >= 25;

    /// <summary>Measures a run that stands alone.</summary>
    public static Passage Of(string text, DraftBlock block) => new(text, block.Span, Tokenizer.Tokenize(text, block.Span))
    {
        StandsApart = block.StandsApart,
        IsFlow = block.IsFlow,
        IsBeside = block.IsBeside,
        Kind = block.Kind,
    };

    /// <summary>A part of this passage, measured anew.</summary>
    public Passage Part(int start, int end, BlockKind? kind)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        var span = Span.Between(start, end);
        return new Passage(Text, span, Tokenizer.Tokenize(Text, span)) { StandsApart = StandsApart, IsFlow = IsFlow, IsBeside = IsBeside, Kind = kind };
    }

    /// <summary>Its first token; empty when it has none.</summary>
    public ReadOnlySpan<char> Opening => Tokens.IsEmpty ? "" : Word(0);

    /// <summary>The phrases of furniture among its first tokens, looked for once.</summary>
    public List<FormHit<FurnitureKind>> Phrases(FurnitureForms forms)
    {
        if (_phrases is { } known && _forms == forms) return known;
        _forms = forms;
        return _phrases = forms.Find(Text, Tokens.AsSpan()[..Math.Min(SomeTokens, Tokens.Length)]);
    }

    /// <summary>False when no phrase of furniture begins with its first token: a look that costs less than to find all.</summary>
    public bool MayOpenWithPhrase(FurnitureForms forms) => (_phrases is not null && _forms == forms) || (!Tokens.IsEmpty && forms.BeginsAt(Text, Tokens.AsSpan()[..Math.Min(SomeTokens, Tokens.Length)]));

    /// <summary>What was read in it the last time; a line is asked for by several.</summary>
    public LineReading? Reading { get; set; }

    /// <summary>The word of a token.</summary>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    // "... the city said. (dpa/afp)": a credit in a bracket behind the last sentence.
    private static ReadOnlySpan<char> WithoutCredit(ReadOnlySpan<char> content)
    {
        var open = content[^1] is ')' ? content.LastIndexOf('(') : content[^1] is '/' ? content[..^1].LastIndexOf(" /") + 1 : -1;
        if (open < 2 || content.Length - open > LongestCredit) return content;
        var before = content[..open].TrimEnd();
        return before.TrimEnd(Closers) is [.., '.' or '!' or '?'] ? before : content;
    }

    // Chinese, Japanese and Thai set no blanks between words: a run of letters counts as words of two letters.
    private static int WordsIn(char first, int length) =>
        first is (>= '\u3040' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0EFF') ? Math.Max(1, length / 2) : 1;

    private static bool FindsSentenceEnd(string text, Span span)
    {
        if (span.Length == 0) return false;
        var content = WithoutCredit(text.AsSpan(span.Start, span.Length)).TrimEnd(Closers).TrimEnd();
        if (content.IsEmpty) return false;
        // Three dots close a line of waiting ("Loading...") as well as a sentence; a line of three words or fewer is no sentence then.
        if (content.EndsWith("...", StringComparison.Ordinal) || content[^1] == '…') return content.Count(' ') >= 3;
        return content[^1] is '.' or '!' or '?' or '。';
    }
}
