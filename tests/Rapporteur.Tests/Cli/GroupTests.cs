using System.Globalization;
using System.Text.Json;
using Rapporteur.Tests.Matching;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary><c>step group</c> and what a person lays down of stories, as a user runs them.</summary>
public sealed class GroupTests : IDisposable
{
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Each_report_gets_its_story_its_line_and_the_reasons()
    {
        var (one, other) = (Invented.Report(0), Invented.Report(0, "de"));
        run.Folder.Put("in.jsonl", Line("a", one.Text, "en", "2024-03-01") + Line("b", Invented.Report(1).Text, "en", null) + Line("c", other.Text, null, "2024-03-01") + Line("d", one.Text, "en", "2024-03-02"));
        Assert.Equal(0, run.Call("step", "group", "--in", run.Folder.At("in.jsonl")));
        var lines = run.Out.TrimEnd().Split('\n').Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["a", "b", "c", "d"], lines.Select(l => l.GetProperty("id").GetString()));
        var clusters = lines.Select(l => l.GetProperty("cluster").GetString()).ToList();
        Assert.Equal(clusters[0], clusters[2]);
        Assert.Equal(clusters[0], clusters[3]);
        Assert.NotEqual(clusters[0], clusters[1]);
        Assert.Equal(lines[0].GetProperty("family").GetString(), lines[3].GetProperty("family").GetString());
        Assert.Contains("one story with", lines[2].GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("Kelby", lines[2].GetProperty("reasons").ToString(), StringComparison.Ordinal);
        Assert.Empty(lines[1].GetProperty("reasons").EnumerateArray());
    }

    [Fact]
    public void The_order_of_the_lines_changes_no_story()
    {
        var lines = Enumerable.Range(0, 6).Select(e => Line("r" + e.ToString(CultureInfo.InvariantCulture), Invented.Report(e % 3, e > 2 ? "nl" : "en").Text, null, null)).ToList();
        run.Folder.Put("in.jsonl", string.Concat(lines));
        run.Folder.Put("back.jsonl", string.Concat(lines.AsEnumerable().Reverse()));
        run.Call("step", "group", "--in", run.Folder.At("in.jsonl"));
        var forward = run.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal).ToList();
        run.Call("step", "group", "--in", run.Folder.At("back.jsonl"));
        Assert.Equal(forward, run.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rubbish_is_said_and_the_rest_is_grouped()
    {
        run.Folder.Put("in.jsonl", Line("a", "Ümläut \uD83D\uDE00 \u0000", "zz", "yesterday") + "{\"id\": 7\n[]\n{\"id\":\"empty\",\"text\":\"\"}\n");
        Assert.NotEqual(2, run.Call("step", "group", "--in", run.Folder.At("in.jsonl"), "--near-misses"));
        Assert.Contains("\"id\":\"a\"", run.Out, StringComparison.Ordinal);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void A_merge_and_a_split_are_kept_when_reports_are_added_and_can_be_taken_back()
    {
        foreach (var report in new[] { Invented.Report(0), Invented.Report(0, "de"), Invented.Report(1) }) run.Folder.Put("in/" + report.Name, report.Text);
        var store = run.Folder.At("store.db");
        run.Call("add", run.Folder.At("in"), "--store", store);
        var before = Stories(store);
        Assert.Equal(2, before.Count);

        Assert.Equal(0, run.Call(["stories", "merge", .. before, "--store", store]));
        Assert.Contains("the store holds 1 story", run.Out, StringComparison.Ordinal);
        run.Folder.Put("more/" + Invented.Report(2).Name, Invented.Report(2).Text);
        run.Call("add", run.Folder.At("more"), "--store", store);
        var merged = Stories(store);
        Assert.Equal(2, merged.Count);

        var all = merged.Single(s => Reports(s, store) == 3);
        Assert.Equal(0, run.Call("stories", "split", all, Invented.Report(0, "de").Name, "--store", store));
        Assert.Equal(3, Stories(store).Count);
        run.Call("stories", "rulings", "--store", store);
        Assert.Contains("one story", run.Out, StringComparison.Ordinal);
        Assert.Contains("two stories", run.Out, StringComparison.Ordinal);

        Assert.Equal(0, run.Call(["stories", "merge", .. Stories(store), "--store", store]));
        Assert.Single(Stories(store));
    }

    [Fact]
    public void A_story_or_report_that_is_not_there_is_said()
    {
        run.Folder.Put("in/a.txt", Invented.Report(0).Text);
        var store = run.Folder.At("store.db");
        run.Call("add", run.Folder.At("in"), "--store", store);
        Assert.Equal(3, run.Call("stories", "merge", Stories(store)[0], "s00000000", "--store", store));
        Assert.Contains("RAP306", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Call("stories", "split", Stories(store)[0], "b.txt", "--store", store));
        Assert.Contains("RAP307", run.Error, StringComparison.Ordinal);
        Assert.Equal(3, run.Call("stories", "split", Stories(store)[0], "a.txt", "--store", store));
        Assert.Contains("RAP403", run.Error, StringComparison.Ordinal);
    }

    private List<string> Stories(string store)
    {
        run.Call("stories", "--store", store, "--json");
        using var json = JsonDocument.Parse(run.Out);
        return [.. json.RootElement.GetProperty("stories").EnumerateArray().Select(s => s.GetProperty("id").GetString()!)];
    }

    private int Reports(string story, string store)
    {
        run.Call("story", story, "--store", store, "--json");
        using var json = JsonDocument.Parse(run.Out);
        return json.RootElement.GetProperty("stories")[0].GetProperty("articles").GetArrayLength();
    }

    private static string Line(string id, string text, string? language, string? date) => JsonSerializer.Serialize(new { id, lang = language, date, title = (string?)null, text }) + "\n";
}
