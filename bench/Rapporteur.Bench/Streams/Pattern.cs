using Rapporteur.Matching.Features;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Bench.Streams;

/// <summary>What may be put in the place of a word.</summary>
internal enum Slot
{
    /// <summary>Nothing: it stays.</summary>
    None,

    /// <summary>A name that is in no table.</summary>
    Name,

    /// <summary>A number in digits.</summary>
    Number,
}

/// <summary>Words that name a day.</summary>
/// <param name="First">The first of them.</param>
/// <param name="End">The word behind the last.</param>
/// <param name="Span">Where they stand in the sentence.</param>
/// <param name="Key">Number of the day they name.</param>
internal readonly record struct DayWords(int First, int End, Span Span, ulong Key);

/// <summary>A sentence of a report, so that it can be said of another event: its names, numbers and days are marked.</summary>
internal sealed class Pattern
{
    private const int ShortName = 2;

    /// <summary>Reads a sentence.</summary>
    public Pattern(Article article, Sentence sentence)
    {
        Text = sentence.Span.In(article.Text);
        Tokens = [.. sentence.Tokens.Select(t => new Span(t.Start - sentence.Span.Start, t.Length))];
        Slots = new Slot[Tokens.Length];
        Keys = new ulong[Tokens.Length];
        foreach (var mention in sentence.Mentions.Where(m => m.Kind == MentionKind.Entity && m.Form is NameForm.Person or NameForm.Unknown)) Mark(mention);
        for (var at = 0; at < Tokens.Length; at++) if (IsNumber(at)) (Slots[at], Keys[at]) = (Slot.Number, SignNumber.Of(2, Tokens[at].In(Text)));
        Days = [.. sentence.Mentions.Where(m => m is { Kind: MentionKind.Time, Date: { Precision: DatePrecision.Day, IsInterval: false } })
            .Select(m => new DayWords(m.FirstToken, m.EndToken, new Span(m.Span.Start - sentence.Span.Start, m.Span.Length), (ulong)m.Date!.Value.First.DayNumber))];
    }

    /// <summary>The sentence as it was.</summary>
    public string Text { get; }

    /// <summary>Its words, from its beginning.</summary>
    public Span[] Tokens { get; }

    /// <summary>What may be put in the place of each.</summary>
    public Slot[] Slots { get; }

    /// <summary>Of each slot a number that is the same wherever the same thing is named, in whichever script.</summary>
    public ulong[] Keys { get; }

    /// <summary>The days it names.</summary>
    public DayWords[] Days { get; }

    private void Mark(Mention mention)
    {
        for (var at = mention.FirstToken; at < Math.Min(mention.EndToken, Tokens.Length); at++)
        {
            var word = Tokens[at].In(Text);
            if (word.Length > ShortName && char.IsUpper(word[0]) && word.All(char.IsLetter)) (Slots[at], Keys[at]) = (Slot.Name, SignNumber.Of(1, NameKey.OfWord(word)));
        }
    }

    // A single digit hardly tells one event from another.
    private bool IsNumber(int at) => Tokens[at].Length > 1 && Tokens[at].In(Text).All(char.IsAsciiDigit);
}
