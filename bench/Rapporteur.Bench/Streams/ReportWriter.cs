using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Bench.Streams;

/// <summary>Writes reports of invented events: in own words, copied, or copied and cut.</summary>
internal static class ReportWriter
{
    private const double Copied = 0.25;
    private const double Cut = 0.45;
    private const double OtherLanguage = 0.3;
    private const double LeastKept = 0.4;
    private const int Leads = 2;
    private static readonly SourceMap Nowhere = new("utf-8", []);

    /// <summary>A report.</summary>
    /// <param name="of">Its event.</param>
    /// <param name="number">Which of its reports: 0 for the first. The same number gives the same words.</param>
    /// <param name="id">Its id.</param>
    /// <param name="published">Its day.</param>
    public static Article Write(NewsEvent of, int number, ReportId id, int published)
    {
        var (own, kept) = Source(of, number);
        var draw = new Draw(Draw.Seed(of.Seed, 1_000_000UL + (ulong)own));
        var language = LanguageOf(of, ref draw);
        var drafts = of.Main.ByLanguage[language];
        var main = drafts[draw.Below(drafts.Length)];
        var patterns = Some(main, 8 + draw.Below(7), ref draw);
        if (of.Side.ByLanguage.TryGetValue(language, out var others)) patterns.AddRange(Some(others[draw.Below(others.Length)], 3 + draw.Below(3), ref draw));
        if (kept < 1) patterns.RemoveRange((int)Math.Ceiling(patterns.Count * kept), patterns.Count - (int)Math.Ceiling(patterns.Count * kept));
        var writing = new Writing(of);
        if (main.Title is { } title) writing.Add(title, 0);
        writing.EndTitle();
        foreach (var pattern in patterns) writing.Add(pattern, 1);
        return writing.Article(id, language, published, string.Create(CultureInfo.InvariantCulture, $"outlet {Draw.Seed(of.Seed, (ulong)number) % 500}"));
    }

    // Copies are of an earlier report, whose words they take; of one that is a copy itself, of its source.
    private static (int Own, double Kept) Source(NewsEvent of, int number)
    {
        var kept = 1.0;
        while (number > 0)
        {
            var draw = new Draw(Draw.Seed(of.Seed, 2_000_000UL + (ulong)number));
            var kind = draw.Share();
            if (kind >= Cut) break;
            if (kind >= Copied) kept = Math.Min(kept, LeastKept + (draw.Share() * (1 - LeastKept)));
            number = draw.Below(number);
        }

        return (number, kept);
    }

    private static string LanguageOf(NewsEvent of, ref Draw draw)
    {
        var home = (int)(of.Seed % (ulong)of.Main.ByLanguage.Count);
        var at = draw.Share() < OtherLanguage ? draw.Below(of.Main.ByLanguage.Count) : home;
        return of.Main.ByLanguage.Keys.ElementAt(at);
    }

    // The beginning is told by all, of the rest each tells another part.
    private static List<Pattern> Some(Draft draft, int most, ref Draw draw)
    {
        var some = new List<Pattern>();
        var left = draft.Sentences.Length;
        foreach (var sentence in draft.Sentences)
        {
            var isTold = some.Count < most && (draft.Sentences.Length - left < Leads || draw.Share() * left < most - some.Count);
            if (isTold) some.Add(sentence);
            left--;
        }

        return some;
    }

    private sealed class Writing(NewsEvent of)
    {
        private readonly StringBuilder _text = new(2048);
        private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
        private int _titleEnd;

        public void Add(Pattern pattern, int block)
        {
            var start = _text.Length;
            var tokens = ImmutableArray.CreateBuilder<Span>(pattern.Tokens.Length);
            var end = 0;
            for (var at = 0; at < pattern.Tokens.Length; at++)
            {
                var token = pattern.Tokens[at];
                if (token.Start > end) _text.Append(pattern.Text, end, token.Start - end);
                var begins = _text.Length;
                Put(pattern, at, token);
                tokens.Add(Span.Between(begins, _text.Length));
                end = token.End;
            }

            _text.Append(pattern.Text, end, pattern.Text.Length - end).Append('\n');
            _sentences.Add(new Sentence { Span = Span.Between(start, _text.Length - 1), Block = block, Tokens = tokens.MoveToImmutable(), Mentions = Days(pattern, start) });
        }

        public void EndTitle() => _titleEnd = _text.Length;

        public Article Article(ReportId id, string language, int published, string outlet) => new()
        {
            Id = id, Name = outlet, Location = outlet, Text = _text.ToString(), Origin = Nowhere, Language = language, LanguageConfidence = 1,
            Blocks = [new Block(new Span(0, _titleEnd), BlockKind.Title), new Block(Span.Between(_titleEnd, _text.Length), BlockKind.Body)],
            Published = new Cited<Edtf>(Edtf.Day(DateOnly.FromDayNumber(published)), new Span(0, 0)), Sentences = _sentences.ToImmutable(),
        };

        private void Put(Pattern pattern, int at, Span token)
        {
            if (pattern.Slots[at] == Slot.Name) _text.Append(of.Name(pattern.Keys[at], pattern.Text[token.Start] is >= '\u0400' and <= '\u052F'));
            else if (pattern.Slots[at] == Slot.Number) _text.Append(of.Number(pattern.Keys[at], pattern.Text.AsSpan(token.Start, token.Length)));
            else _text.Append(pattern.Text, token.Start, token.Length);
        }

        private ImmutableArray<Mention> Days(Pattern pattern, int start) => [.. pattern.Days.Select(d => Day(d, start))];

        private Mention Day(DayWords words, int start)
        {
            var day = Edtf.Day(DateOnly.FromDayNumber(of.DayOf(words.Key)));
            return new Mention { Kind = MentionKind.Time, Id = day.ToString(), Date = day, FirstToken = words.First, EndToken = words.End, Span = new Span(start + words.Span.Start, words.Span.Length) };
        }
    }
}
