using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Dating;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Mentions;
using Rapporteur.Reading.Pages;
using Rapporteur.Reading.Sentences;
using Rapporteur.Reading.Soundness;

namespace Rapporteur.Reading;

/// <summary>The door of Reading: a raw report in, an article out.</summary>
public static class ArticleReader
{
    private const int TellingWords = 12;
    private const int TellingLength = 20_000;
    private const int LongestSentence = 1000;

    /// <summary>Reads one report. Never throws on bad input: the article carries its diagnostics.</summary>
    /// <param name="item">The report.</param>
    /// <param name="today">The day on which it is read: dates after it are doubted.</param>
    public static Article Read(RawItem item, DateOnly today) => Read(item, today, []);

    /// <summary>Reads one report in the light of others. Never throws on bad input: the article carries its diagnostics.</summary>
    /// <param name="item">The report.</param>
    /// <param name="today">The day on which it is read: dates after it are doubted.</param>
    /// <param name="nearby">Days on which other reports that are read together were published: they give the year of a
    /// publication date that is printed without one.</param>
    public static Article Read(RawItem item, DateOnly today, IReadOnlyCollection<DateOnly> nearby)
    {
        return Mark(Clean(item, today, nearby));
    }

    /// <summary>The second half of reading: names, numbers, times and concepts in the sentences, and direct speech.</summary>
    /// <param name="article">A cleaned report.</param>
    public static Article Mark(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Sentences = MentionFinder.Mark(article.Text, article.Language, article.Sentences, article.Published?.Value),
            Speech = SpeechFinder.Find(article.Text, article.Blocks, article.Language),
        };
    }

    /// <summary>The first half of reading: title, dates, authors, language, body and sentences, but nothing marked in them. Never
    /// throws on bad input.</summary>
    /// <param name="item">The report.</param>
    /// <param name="today">The day on which it is read: dates after it are doubted.</param>
    /// <param name="nearby">As in <see cref="Read(RawItem, DateOnly, IReadOnlyCollection{DateOnly})"/>.</param>
    public static Article Clean(RawItem item, DateOnly today, IReadOnlyCollection<DateOnly> nearby)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(nearby);
        var draft = item.Kind == ContentKind.Html ? PageLayout.Lay(item) : PlainText.Lay(item);
        var measured = draft.Blocks.Select(b => Passage.Of(draft.Text, b)).ToList();
        var (language, confidence) = LanguageOf(draft, measured);
        var passages = BlockSorter.Sort(measured, language);
        var (candidates, years) = DateGatherer.Gather(passages, language, nearby);
        var dates = ReportDates.Choose(draft.Declared, candidates, years, today);
        var blocks = passages.Select(p => new Block(p.Span, p.Kind ?? BlockKind.Furniture)).ToImmutableArray();
        var sentences = SentencesOf(passages, blocks, language);
        var mangled = MangledText.Find(passages, sentences, language);
        var title = draft.Declared.Title ?? passages.Where(p => p.Kind == BlockKind.Title).Select(p => new Cited<string>(p.Content.ToString(), p.Span)).FirstOrDefault();
        return new Article
        {
            Id = item.Id,
            Name = item.Name,
            Location = item.Location,
            Text = draft.Text,
            Origin = draft.Origin,
            Blocks = blocks,
            Language = language,
            LanguageConfidence = confidence,
            Parts = BlockLanguages.Of(draft.Text, blocks),
            Title = title,
            Published = dates.Published,
            PublishedClock = ReportDates.ClockBeside(dates.Published, passages, language),
            IsPublishedNotAfter = dates.IsNotAfter,
            Modified = dates.Modified,
            ModifiedClock = ReportDates.ClockBeside(dates.Modified, passages, language),
            Authors = draft.Declared.Authors is { Length: > 0 } authors ? authors : Credits.Authors(passages, language),
            Agencies = AgencyCredits.Find(passages, language),
            Outlet = draft.Declared.Outlet,
            Section = draft.Declared.Section,
            Canonical = draft.Declared.Canonical,
            Known = item.Known,
            Fetched = item.Fetched,
            Issued = item.Issued,
            Address = item.Address,
            IsEntry = item.IsEntry,
            IsWithdrawn = item.IsWithdrawn,
            Mangled = mangled,
            Sentences = sentences,
            Diagnostics = [.. item.Diagnostics, .. draft.Diagnostics, .. Doubts(item, language, dates, blocks, today), .. mangled.IsEmpty ? [] : Mangled(item)],
        };
    }

    /// <summary>The time expressions of a text, in order, none overlapping another.</summary>
    public static ImmutableArray<Timex> Times(string text, string language, DateTime? moment, TimeLooking looking) =>
        Timexes.TimexFinder.Find(text, language, moment, looking);

    /// <summary>True when the report has no publication date, or one whose year it does not print: other reports may tell it.</summary>
    public static bool LacksYear(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (article.Published is not { } published) return true;
        var year = published.Value.First.Year.ToString("0000", CultureInfo.InvariantCulture);
        return !article.Text.AsSpan(published.Span.Start, published.Span.Length).Contains(year.AsSpan(2), StringComparison.Ordinal);
    }

    // The long passages tell the language: the page around the article may be in another one.
    private static (string Language, double Confidence) LanguageOf(Draft draft, List<Passage> passages)
    {
        var running = ArrayPool<char>.Shared.Rent(2 * (TellingLength + 1));
        var length = 0;
        foreach (var passage in passages)
        {
            if (length >= TellingLength) break;
            if (passage.Words < TellingWords) continue;
            var content = passage.Content[..Math.Min(passage.Content.Length, TellingLength)];
            content.CopyTo(running.AsSpan(length));
            running[length + content.Length] = '\n';
            length += content.Length + 1;
        }

        var answer = LanguageIdentifier.Identify(length > 0 ? running.AsSpan(0, length) : draft.Text.AsSpan(0, Math.Min(draft.Text.Length, TellingLength)));
        ArrayPool<char>.Shared.Return(running);
        return answer;
    }

    // Each passage is a block, in the same order.
    private static ImmutableArray<Sentence> SentencesOf(List<Passage> passages, ImmutableArray<Block> blocks, string language)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var block = 0; block < blocks.Length; block++)
        {
            if (blocks[block].Kind is not (BlockKind.Body or BlockKind.Title or BlockKind.Heading)) continue;
            var passage = passages[block];
            var first = 0;
            foreach (var span in SentenceSplitter.Split(passage.Text, passage.Span, language))
            {
                AddSentence(Tokenizer.Within(passage.Tokens, ref first, span) ?? Tokenizer.Tokenize(passage.Text, span), span, block, sentences);
            }
        }

        return sentences.DrainToImmutable();
    }

    // What runs on for a thousand words without a stop is a list or a dump; it is parted so that no later step meets a
    // sentence of a million words.
    private static void AddSentence(ImmutableArray<Span> tokens, Span span, int block, ImmutableArray<Sentence>.Builder sentences)
    {
        if (tokens.Length <= LongestSentence)
        {
            sentences.Add(new Sentence { Span = span, Block = block, Tokens = tokens, Mentions = [] });
            return;
        }

        for (var first = 0; first < tokens.Length; first += LongestSentence)
        {
            var part = tokens[first..Math.Min(tokens.Length, first + LongestSentence)];
            sentences.Add(new Sentence { Span = Span.Between(part[0].Start, part[^1].End), Block = block, Tokens = part, Mentions = [] });
        }
    }

    private static ImmutableArray<Diagnostic> Mangled(RawItem item) => [DiagnosticCodes.Make(DiagnosticCodes.Mangled, item.Location)];

    private static IEnumerable<Diagnostic> Doubts(RawItem item, string language, ReportDates dates, ImmutableArray<Block> blocks, DateOnly today)
    {
        if (language == LanguageIdentifier.Unknown) yield return DiagnosticCodes.Make(DiagnosticCodes.UnknownLanguage, item.Location);
        else if (!LanguageTable.Known.Contains(language)) yield return DiagnosticCodes.Make(DiagnosticCodes.UnreadLanguage, item.Location, $"The language ({language}) is told but not read yet; only numbers and names were read.");
        if (dates.IsNotAfter) yield return DiagnosticCodes.Make(DiagnosticCodes.OnlyChanged, item.Location);
        if (dates.Published is not { } published) yield return DiagnosticCodes.Make(DiagnosticCodes.NoDate, item.Location);
        else if (published.Value.First > today)
        {
            yield return DiagnosticCodes.Make(DiagnosticCodes.FutureDate, item.Location, $"The publication date {published.Value} lies in the future.");
        }

        if (!blocks.Any(b => b.Kind == BlockKind.Body)) yield return DiagnosticCodes.Make(DiagnosticCodes.NoBody, item.Location);
    }
}
