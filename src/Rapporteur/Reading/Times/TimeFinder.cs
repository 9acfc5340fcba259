using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Reading.Clocks;

namespace Rapporteur.Reading.Times;

/// <summary>Finds the time expressions of a sentence and resolves them to dates.</summary>
internal static class TimeFinder
{
    /// <summary>The id of a time expression that cannot be resolved.</summary>
    public const string Unresolved = "?";

    private const int RangeGap = 3;
    private const int MarkerWithin = 4;

    /// <summary>The time expressions of one sentence, in order, none overlapping another.</summary>
    /// <param name="text">The text the tokens point into.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="language">Code of its language.</param>
    /// <param name="anchor">When the report was published, or null.</param>
    public static ImmutableArray<Mention> Find(string text, ImmutableArray<Span> tokens, string language, Edtf? anchor)
    {
        var sentence = new TimeSentence(text, tokens, TimeVocabulary.Of(language));
        var times = new TimeReader(sentence).ReadAll();
        if (times.Count == 0) return [];
        for (var i = 0; i < times.Count; i++) times[i] = times[i] with { LooksAhead = LooksAhead(sentence, times[i]) };
        ShareYears(sentence, times);
        var resolver = new TimeResolver(anchor);
        var clocks = times.Exists(NamesDay) ? ClockFinder.In(text, tokens, language) : null;
        if (clocks is not null) times.RemoveAll(time => time.Shape == TimeShape.Offset && clocks.Covers(time.First, time.End));
        var found = ImmutableArray.CreateBuilder<Mention>(times.Count);
        foreach (var time in times)
        {
            var date = resolver.Resolve(time);
            found.Add(new Mention
            {
                Kind = MentionKind.Time,
                Id = date?.ToString() ?? Unfinished(time),
                Date = date,
                Clock = clocks is not null && NamesDay(time) ? ClockOf(clocks, time, date) : null,
                Span = Span.Between(tokens[time.First].Start, tokens[time.End - 1].End),
                FirstToken = time.First,
                EndToken = time.End,
            });
        }

        return found.DrainToImmutable();
    }

    private static bool NamesDay(TimeExpression time) =>
        time.Shape is TimeShape.Day or TimeShape.Weekday || time is { Shape: TimeShape.Offset, Unit: TimeUnit.Day, IsCounted: false };

    private static Cited<ClockTime>? ClockOf(ClockFinder clocks, TimeExpression time, Edtf? date) => clocks.Take(time.First, time.End) is { } clock
        ? new Cited<ClockTime>(clock.On(date is { } day && day.First == day.Last ? day.First : null), clocks.SpanOf(clock)) : null;

    /// <summary>A day whose year is not known keeps its month and day in EDTF's form for unspecified digits.</summary>
    private static string Unfinished(TimeExpression time) => time is { Shape: TimeShape.Day, Year: 0, Month: > 0, Day: > 0 }
        ? string.Create(CultureInfo.InvariantCulture, $"XXXX-{time.Month:D2}-{time.Day:D2}") : Unresolved;

    /// <summary>Both ends of a range look the same way, and the year that stands at the last holds for the first: Oct. 1 to Sept. 30, 2023.</summary>
    private static void ShareYears(TimeSentence sentence, List<TimeExpression> times)
    {
        for (var i = times.Count - 2; i >= 0; i--)
        {
            var (first, last) = (times[i], times[i + 1]);
            if (first.Year == 0 && last.Year == 0 && first.Shape == last.Shape && last.First - first.End <= RangeGap && AreJoined(sentence, first.End, last.First))
            {
                times[i] = first with { LooksAhead = first.LooksAhead || last.LooksAhead };
                times[i + 1] = last with { LooksAhead = times[i].LooksAhead };
            }

            if (first.Year > 0 || last.Year == 0 || first.Direction is not null || first.YearsFromNow is not null || first.Shape is not (TimeShape.Day or TimeShape.Month)
                || last.Shape is not (TimeShape.Day or TimeShape.Month) || last.First - first.End > RangeGap || !AreJoined(sentence, first.End, last.First)) continue;
            var wraps = (first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0;
            times[i] = first with { Year = wraps ? last.Year - 1 : last.Year };
        }
    }

    private static bool AreJoined(TimeSentence sentence, int from, int to)
    {
        for (var token = from; token < to; token++)
        {
            if (sentence.IsDash(token) || sentence.Is(token, TimeRole.Until) || sentence.Is(token, TimeRole.And)) return true;
        }

        return false;
    }

    /// <summary>
    /// True when words look ahead: the nearest marker before the expression is one of the future and not a reporting verb, or
    /// one of the future follows closely and no reporting verb stands directly before. A span of time ahead needs a marker anywhere.
    /// </summary>
    private static bool LooksAhead(TimeSentence sentence, TimeExpression time)
    {
        if (time.IsAhead) return Enumerable.Range(0, sentence.Tokens.Length).Any(token => sentence.Is(token, TimeRole.Future));
        for (var token = time.First - 1; token >= 0; token--)
        {
            if (sentence.Is(token, TimeRole.Future)) return true;
            if (!sentence.Is(token, TimeRole.Saying)) continue;
            if (time.First - token <= 3) return false;
            break;
        }

        for (var token = time.End; token < Math.Min(sentence.Tokens.Length, time.End + MarkerWithin); token++)
        {
            if (sentence.Is(token, TimeRole.Saying)) return false;
            if (sentence.Is(token, TimeRole.Future)) return true;
        }

        return false;
    }
}
