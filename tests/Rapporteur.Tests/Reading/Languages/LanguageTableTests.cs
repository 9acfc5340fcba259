using System.Globalization;
using System.Text.RegularExpressions;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Languages;

public sealed partial class LanguageTableTests
{
    private static readonly string[] Fourteen = ["cs", "da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "uk"];

    private static readonly string[] CalendarKeys =
    [
        "today", "yesterday", "day-before-yesterday", "tomorrow", "day-after-tomorrow", "this-week", "last-week", "next-week", "this-month",
        "last-month", "next-month", "this-year", "last-year", "next-year", "beginning-of", "middle-of", "end-of", "last", "next", "this", "ago",
        "in", "day", "week", "month", "year", "hour", "midnight", "ordinal-suffix", "clock-before", "clock-hours", "am", "pm", "noon", "day-part",
        .. Enumerable.Range(1, 12).Select(m => $"month.{m}"), .. Enumerable.Range(1, 7).Select(d => $"weekday.{d}"),
    ];

    public static TheoryData<string> Languages { get; } = [.. Fourteen];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_all_its_tables(string language)
    {
        var table = LanguageTable.Of(language);
        Assert.Contains(language, LanguageTable.Known);
        Assert.True(table.FunctionWords.Count > 80);
        Assert.True(table.Abbreviations.Count > 20);
        Assert.Empty(CalendarKeys.Except(table.Calendar.Keys, StringComparer.Ordinal));
        Assert.Empty(table.Calendar.Keys.Except([.. CalendarKeys, "clock-before-number", "clock-behind"], StringComparer.Ordinal).Except(
            table.Calendar.Keys.Where(static key => key.Contains("-weekday.", StringComparison.Ordinal) || key.StartsWith("zone.", StringComparison.Ordinal)), StringComparer.Ordinal));
        Assert.Empty(Enumerable.Range(2, 19).Select(n => n.ToString(CultureInfo.InvariantCulture)).Except(table.Numbers.Keys, StringComparer.Ordinal));
        Assert.NotEmpty(table.Furniture);
        Assert.NotEmpty(table.About.Name);
        Assert.NotEmpty(table.About.Quotes);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_words_for_every_concept_and_only_for_those(string language)
    {
        var concepts = DataFile.Rows("rules/concepts.tsv").Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        var words = LanguageTable.Of(language).Concepts;
        Assert.Empty(concepts.Except(words.Keys, StringComparer.Ordinal));
        Assert.Empty(words.Keys.Except(concepts, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_forms_of_a_language_are_of_the_syntax(string language)
    {
        var table = LanguageTable.Of(language);
        var forms = new[] { table.Calendar, table.Numbers, table.Concepts }.SelectMany(t => t).SelectMany(r => r.Value.Select(f => $"{r.Key}: {f}"));
        var broken = forms.Where(f => f.Count(c => c == '{') != f.Count(c => c == '}') || MixedScript().IsMatch(f)
            || Forms.Expand(f[(f.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()).Any(w => w.Any(IsBroken)));
        Assert.Empty(broken);
    }

    [Fact]
    public void A_language_without_a_folder_has_an_empty_table()
    {
        var table = LanguageTable.Of("und");
        Assert.Empty(table.FunctionWords);
        Assert.Empty(table.Calendar);
        Assert.Empty(table.Concepts);
        Assert.NotEmpty(table.About.Quotes);
        Assert.Same(table, LanguageTable.Of("und"));
    }

    [Fact]
    public void A_word_of_a_month_is_known_in_all_its_forms()
    {
        Assert.True(LanguageTable.Of("ru").IsMonth("октября"));
        Assert.True(LanguageTable.Of("de").IsMonth("Oktober"));
        Assert.False(LanguageTable.Of("de").IsMonth("Paket"));
    }

    /// <summary>A star stands at an end of a word of at least two letters; marks of the syntax stand nowhere else.</summary>
    private static bool IsBroken(FormWord word) =>
        word.Text.Length == 0 || word.Text.Any(c => c is '*' or '{' or '}' or '=' or '|') || (word.Star != FormStar.None && word.Text.Length < 2);

    [GeneratedRegex(@"[\p{IsCyrillic}][a-zA-Z]|[a-zA-Z][\p{IsCyrillic}]", RegexOptions.NonBacktracking)]
    private static partial Regex MixedScript();
}
