using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Reading.Dating;
using Rapporteur.Reading.Languages;
using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>Reads dates and names from the lines around headline and article, whatever elements they stand in.</summary>
internal sealed class LineReader(string source, Places places, Statements found)
{
    private const int LongestLine = 220;
    private const int LongestByline = 140;
    private const int LongestLabel = 40;
    private const int LongestSentence = 80;
    private const int OpeningOfArticle = 120;

    /// <summary>Adds what the lines state.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="language">The language of the article, or <c>und</c>.</param>
    public void Read(List<PageBlock> blocks, string language)
    {
        var isFirstMain = true;
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            var zone = places.ZoneOf(block);
            if (zone is Zone.Far or Zone.Readers) continue;
            var isOpening = isFirstMain && block.IsMain && block.HeadingLevel == 0 && block.Length > LongestLine;
            if (isOpening) isFirstMain = false;
            if (block.Length > LongestLine && !isOpening) continue;
            var shown = ShownText.Of(source, [.. block.Runs.Where(r => r.End > r.Start)]);
            var before = at > 0 && blocks[at - 1].Length <= LongestLabel ? ShownText.Of(source, [.. blocks[at - 1].Runs.Where(r => r.End > r.Start)]).Text : "";
            var dated = ReadDates(shown, before, (block, zone, isOpening), language);
            if (!isOpening && block.Length <= LongestByline && block.HeadingLevel is 0 or > 2) ReadNames(shown, before, (block, zone, dated));
        }
    }

    private bool ReadDates(ShownText shown, string before, (PageBlock Block, Zone Zone, bool IsOpening) place, string language)
    {
        var text = place.IsOpening && shown.Text.Length > OpeningOfArticle ? shown.Text[..OpeningOfArticle] : shown.Text;
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return false;
        var line = Lined(text, language);
        if (line.Dates.Count == 0 && HoldsYear(text)) line = Lined(text, LanguageIdentifier.Unknown);
        var isDated = false;
        for (var i = 0; i < line.Dates.Count; i++)
        {
            var date = line.Dates[i];
            if (date.Year is not { } year || date.In(year) is not { } known || year < 1990) continue;
            isDated = true;
            var label = LabelOf(line, i);
            if (label.Length == 0 && i == 0 && before.Length > 0) label = LabelOf(before, language);
            var words = text.Length - date.Span.Length;
            var name = place.IsOpening ? "visible-opening" : words <= 12 ? "visible-line-alone" : words <= 60 ? "visible-line" : "visible-line-long";
            Add(known, shown.Value(date.Span) with { IsShown = true }, (name, label, false), place.Block);
            if (PageDate.Other(text.AsSpan(date.Span.Start, date.Span.Length), date) is { } other) Add(other, shown.Value(date.Span) with { IsShown = true }, (name, label, true), place.Block);
        }

        return isDated;
    }

    private static LineReading Lined(string text, string language) => LineReading.Of(Passage.Of(text, new DraftBlock(new Span(0, text.Length), true)), language);

    // The page around a report may be in another language than the report.
    private static bool HoldsYear(string text)
    {
        var run = 0;
        foreach (var c in text)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run == 4) return true;
        }

        return false;
    }

    private void Add(Edtf date, PageValue value, (string Name, string Label, bool IsSecond) how, PageBlock block)
    {
        var zone = places.ZoneOf(block);
        found.Dates.Add(new DateStatement(date, value, how.Name)
        {
            Zone = zone,
            IsAround = places.IsAround(block.Holder),
            Label = how.Label,
            IsSecondReading = how.IsSecond,
            IsFirst = !found.Dates.Exists(d => d.Source.StartsWith("visible-line", StringComparison.Ordinal) && d.Zone == zone),
        });
    }

    private static string LabelOf(LineReading line, int index)
    {
        var date = line.Dates[index];
        var from = index == 0 ? 0 : line.Dates[index - 1].EndToken;
        return Name(line.LabelBetween(from, date.FirstToken));
    }

    private static string LabelOf(string before, string language)
    {
        var line = Lined(before, language);
        return Name(line.Dates.Count > 0 ? null : line.LabelBetween(0, int.MaxValue));
    }

    private static string Name(FurnitureKind? label) => label is null ? "" : label == FurnitureKind.Updated ? "updated" : "published";

    private void ReadNames(ShownText shown, string before, (PageBlock Block, Zone Zone, bool IsDated) place)
    {
        var reader = NameReader.Read(shown.Text);
        if (reader.Names.Count == 0) return;
        var isAfterLabel = before.Length > 0 && NameReader.Read(before) is { Names.Count: 0, OpensWithBy: true };
        var isBy = reader.OpensWithBy || isAfterLabel;
        if (!isBy && (place.Zone is not (Zone.Head or Zone.Above) || reader.Names.Any(n => n.Shape != NameShape.Full) || !reader.IsNamesAlone)) return;
        if (!isAfterLabel && ReadsAsSentence(shown.Text, reader, place.IsDated)) return;
        var names = reader.Names.Select(n => new StatedName(shown.Value(n.Span) with { IsShown = true }, n.Shape)).Where(n => n.Key.Length > 0).DistinctBy(n => n.Key).ToImmutableArray();
        if (names.Length == 0) return;
        var name = isBy ? "visible-by" : "visible-line";
        found.Authors.Add(new AuthorStatement(names, name)
        {
            Zone = place.Zone,
            Order = place.Block.Order,
            IsAround = places.IsAround(place.Block.Holder),
            IsLabelled = isBy,
            IsOfOthers = reader.OpensWithNotBy,
            IsDated = place.IsDated,
            IsFirst = !found.Authors.Exists(a => a.Source == name && a.Zone == place.Zone),
        });
    }

    // "De brug blijft dicht.": words that stand before authors stand before much else as well.
    private static bool ReadsAsSentence(string text, NameReader reader, bool isDated)
    {
        if (!isDated && reader.Names.All(n => n.Shape == NameShape.Single && char.IsLower(text[n.Span.Start]))) return true;
        return text[^1] is '.' or '!' or '?' && (text.Length > LongestSentence || reader.Names.Any(static n => n.Shape != NameShape.Full));
    }
}
