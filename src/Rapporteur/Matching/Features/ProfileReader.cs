using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Matching.Features;

/// <summary>Makes profiles of articles. Keeps what it learnt of words; for one thread.</summary>
internal sealed class ProfileReader
{
    private const int LeadWords = 60;
    private const float TitleCount = 2;
    private const float LeadCount = 1.5f;
    private const int Furthest = 120;
    private const int KeyWords = 8;
    private const int KeyNeutral = 32;
    private const float TellingName = 2.5f;
    private const uint DayKind = 5;
    private static readonly int[] Most = [80, 20, 40, 48, 24, 16, 96, 24, 8, 24, 24];

    private readonly Dictionary<string, WordReader> _readers = new(StringComparer.Ordinal);
    private readonly SignSums[] _sums = [.. Enumerable.Range(0, Profile.Channels).Select(_ => new SignSums())];
    private readonly SignSums _neutral = new();
    private readonly List<(uint Sign, ushort Weight)> _channel = [];

    /// <summary>The profile of an article.</summary>
    public Profile Read(Article article)
    {
        var reader = ReaderOf(article.Language);
        var day = article.Published?.Value is { } published ? published.First.DayNumber : Profile.NoDay;
        var words = 0;
        var hasTitle = article.Sentences.Any(s => article.Blocks[s.Block].Kind == BlockKind.Title);
        foreach (var sentence in article.Sentences)
        {
            var isTitle = article.Blocks[sentence.Block].Kind == BlockKind.Title || (!hasTitle && words == 0);
            var isFirst = true;
            var (before, end) = (WordSigns.None, 0);
            foreach (var token in sentence.Tokens)
            {
                var signs = reader.Read(article.Text.AsSpan(token.Start, token.Length));
                if (ReferenceEquals(signs, WordSigns.None)) continue;

                // The first word of a sentence begins with a capital whatever it is.
                var isFarDown = !isTitle && words++ >= LeadWords;
                if (token.Start == end + 1) AddFullName(before, signs, Count(isTitle, isFarDown));
                Add(signs, isTitle, isFarDown, !isFirst || signs.IsRare);
                (isFirst, before, end) = (false, signs, token.End);
            }

            foreach (var mention in sentence.Mentions) AddDay(mention, day, isTitle);
        }

        return Make(article.Id, reader.Language, day);
    }

    /// <summary>Tells of each sign of an article by which words it stands there; a name by its longest form first met.</summary>
    public void Tell(Article article, Action<uint, string> tell)
    {
        var reader = ReaderOf(article.Language);
        foreach (var sentence in article.Sentences)
        {
            foreach (var token in sentence.Tokens)
            {
                var signs = reader.Read(article.Text.AsSpan(token.Start, token.Length));
                if (ReferenceEquals(signs, WordSigns.None)) continue;
                var text = token.In(article.Text);
                foreach (var sign in signs.Words) tell(sign, text);
                foreach (var sign in signs.Concepts) tell(sign, text);
                foreach (var sign in signs.Names) tell(sign, text);
                if (signs.Number != 0) tell(signs.Number, text);
            }

            foreach (var mention in sentence.Mentions)
            {
                if (DayOf(mention) is { } day) tell(SignNumber.Of(DayKind, day), mention.Date!.Value.ToString());
            }
        }
    }

    /// <summary>The names in a sentence by sign, as they are written there: those that tell something.</summary>
    public Dictionary<uint, string> Names(Article article, Sentence sentence)
    {
        var reader = ReaderOf(article.Language);
        var names = new Dictionary<uint, string>();
        for (var at = 0; at < sentence.Tokens.Length; at++)
        {
            var token = sentence.Tokens[at];
            var signs = reader.Read(article.Text.AsSpan(token.Start, token.Length));

            // The first word of a sentence begins with a capital whatever it is.
            if (signs.Telling < TellingName || (at == 0 && !signs.IsRare)) continue;
            foreach (var sign in signs.Names) names.TryAdd(sign, token.In(article.Text));
        }

        return names;
    }

    private WordReader ReaderOf(string language)
    {
        if (!_readers.TryGetValue(language, out var reader)) _readers.Add(language, reader = new WordReader(language));
        return reader;
    }

    private void Add(WordSigns signs, bool isTitle, bool isFarDown, bool mayBeName)
    {
        var count = Count(isTitle, isFarDown);
        foreach (var word in signs.Words)
        {
            Sums(Channel.Words).Add(word, count, signs.Telling);
            if (isTitle) Sums(Channel.Title).Add(word, 1, signs.Telling);
            if (!isFarDown) Sums(Channel.Lead).Add(word, 1, signs.Telling);
        }

        for (var at = 0; at < signs.Concepts.Length; at++)
        {
            Sums(Channel.Concepts).Add(signs.Concepts[at], count * signs.Shares[at], signs.Telling);
            if (isTitle) Sums(Channel.TitleConcepts).Add(signs.Concepts[at], signs.Shares[at], signs.Telling);
        }

        if (signs.Number != 0) Sums(Channel.Numbers).Add(signs.Number, count, signs.Telling);
        if (signs.IsRare) Sums(Channel.Rare).Add(signs.Names.Length > 0 ? signs.Names[0] : signs.Number, 1, count);
        if (!mayBeName) return;
        foreach (var name in signs.Names)
        {
            Sums(Channel.Names).Add(name, count, signs.Telling);
            if (!isFarDown) Sums(Channel.LeadNames).Add(name, 1, signs.Telling);
        }

    }

    private static float Count(bool isTitle, bool isFarDown) => isTitle ? TitleCount : isFarDown ? 1 : LeadCount;

    private void AddFullName(WordSigns one, WordSigns other, float count)
    {
        if (one.Names.Length == 0 || other.Names.Length == 0) return;
        var pair = unchecked((uint)SignNumber.Mix(SignNumber.OfPair(one.Names[0], other.Names[0])));
        Sums(Channel.FullNames).Add(pair, count, Math.Max(1, one.Telling + other.Telling));
    }

    private void AddDay(Mention mention, int day, bool isTitle)
    {
        if (DayOf(mention) is not { } named || day == Profile.NoDay || Math.Abs(named - day) > Furthest) return;
        Sums(Channel.Days).Add(SignNumber.Of(DayKind, named), isTitle ? TitleCount : 1, 1);
    }

    private static int? DayOf(Mention mention) =>
        mention.Kind == MentionKind.Time && mention.Date is { Precision: DatePrecision.Day, IsInterval: false } date ? date.First.DayNumber : null;

    private SignSums Sums(Channel channel) => _sums[(int)channel];

    private Profile Make(ReportId id, uint language, int day)
    {
        var (signs, weights) = (new List<uint>(), new List<ushort>());
        var starts = new ushort[Profile.Channels + 1];
        var keys = new List<ulong>();
        for (var channel = 0; channel < Profile.Channels; channel++)
        {
            var heaviest = _sums[channel].Take(Most[channel]);
            if (channel == (int)Channel.Words) AddKeys(keys, heaviest, KeyWords);
            if (channel is (int)Channel.Names or (int)Channel.Concepts) foreach (var (sign, weight) in heaviest.Take(KeyNeutral)) _neutral.Add(sign, 1, weight);
            Quantise(heaviest);
            foreach (var (sign, weight) in _channel)
            {
                signs.Add(sign);
                weights.Add(weight);
            }

            starts[channel + 1] = (ushort)signs.Count;
        }

        foreach (var (sign, _) in _neutral.Take(KeyNeutral)) keys.Add(SignNumber.OfPair(sign, 0));
        var order = SignNumber.Mix(ulong.TryParse(id.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : SignNumber.Of(0, id.Value));
        return new Profile(id, order, language, day) { Signs = [.. signs], Weights = [.. weights], Starts = starts, Keys = [.. keys.Distinct().Order()] };
    }

    private static void AddKeys(List<ulong> keys, List<(uint Sign, float Weight)> heaviest, int most)
    {
        for (var one = 0; one < Math.Min(most, heaviest.Count); one++)
        {
            for (var other = 0; other < one; other++) keys.Add(SignNumber.OfPair(heaviest[one].Sign, heaviest[other].Sign));
        }
    }

    // Weights become whole numbers, so that no order of adding changes a sum.
    private void Quantise(List<(uint Sign, float Weight)> heaviest)
    {
        _channel.Clear();
        var squares = 0.0;
        foreach (var (_, weight) in heaviest) squares += (double)weight * weight;
        var scale = squares > 0 ? Profile.Whole / Math.Sqrt(squares) : 0;
        foreach (var (sign, weight) in heaviest) _channel.Add((sign, (ushort)Math.Round(weight * scale)));
        _channel.Sort(static (a, b) => a.Sign.CompareTo(b.Sign));
    }
}
