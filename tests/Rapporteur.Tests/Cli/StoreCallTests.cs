using System.Text.Json;
using Rapporteur.Model;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary>Calls that keep and show a store, in this process.</summary>
public sealed class StoreCallTests : IDisposable
{
    private readonly TestRun run = new();

    private string Store => run.Folder.At("store.db");

    public void Dispose() => run.Dispose();

    [Fact]
    public void Add_says_what_is_new_and_what_the_store_holds()
    {
        Put(2);
        Assert.Equal(0, run.Call("add", run.Folder.At("in"), "--store", Store));
        Assert.StartsWith("6 reports added, 0 there already; the store holds 6 reports in ", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, run.Call("add", run.Folder.At("in"), "--store", Store));
        Assert.StartsWith("0 reports added, 6 there already; the store holds 6 reports in ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_story_and_register_show_what_was_added()
    {
        Put(2);
        run.Call("add", run.Folder.At("in"), "--store", Store);
        Assert.Equal(0, run.Call("stories", "--store", Store));
        var list = run.Out;
        run.Call("stories", "--store", Store, "--json");
        using var json = JsonDocument.Parse(run.Out);
        foreach (var story in json.RootElement.GetProperty("stories").EnumerateArray())
        {
            var id = story.GetProperty("id").GetString()!;
            Assert.Contains(id, list, StringComparison.Ordinal);
            Assert.Equal(0, run.Call("story", id, "--store", Store));
            Assert.Contains(story.GetProperty("title").GetString()!, run.Out, StringComparison.Ordinal);
            Assert.Contains("What happened", run.Out, StringComparison.Ordinal);
            Assert.Equal(0, run.Call("story", id, "--store", Store, "--json"));
            JsonDocument.Parse(run.Out).Dispose();
        }

        Assert.Equal(0, run.Call("register", "--store", Store));
        Assert.Contains("consulate", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_story_shown_from_the_store_is_the_dossier_that_read_prints()
    {
        Put(1);
        run.Call("read", run.Folder.At("in"), "--json", "-");
        using var read = JsonDocument.Parse(run.Out);
        run.Call("add", run.Folder.At("in"), "--store", Store, "--known", "published");
        var ids = read.RootElement.GetProperty("stories").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetRawText());
        Assert.NotEmpty(ids);
        foreach (var (id, text) in ids)
        {
            run.Call("story", id, "--store", Store, "--json");
            using var story = JsonDocument.Parse(run.Out);
            Assert.Equal(text, story.RootElement.GetProperty("stories")[0].GetRawText());
        }
    }

    [Fact]
    public void The_register_is_narrowed_by_day_by_knowledge_and_by_party()
    {
        Put(4);
        run.Call("add", run.Folder.At("in"), "--store", Store, "--known", "published");
        var all = Entries("register", "--store", Store, "--json");
        Assert.True(all > 1, $"the register has {all} entries");
        Assert.Equal(0, Entries("register", "--store", Store, "--json", "--known", "2024-12-31"));
        Assert.Equal(0, Entries("register", "--store", Store, "--json", "--as-of", "1990-01-01"));
        Assert.Equal(0, Entries("register", "--store", Store, "--json", "--party", "NZL"));
        Assert.InRange(Entries("register", "--store", Store, "--json", "--party", "prt"), 1, all - 1);
        Assert.InRange(Entries("register", "--store", Store, "--json", "--known", "2025-01-20"), 1, all - 1);
    }

    [Fact]
    public void A_story_that_is_not_there_is_told()
    {
        Put(1);
        run.Call("add", run.Folder.At("in"), "--store", Store);
        Assert.Equal(3, run.Call("story", "s00000000", "--store", Store));
        Assert.StartsWith("RAP306 error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", DiagnosticCodes.NoStore)]
    [InlineData("text", DiagnosticCodes.ForeignStore)]
    [InlineData("folder", DiagnosticCodes.ForeignStore)]
    public void A_store_that_cannot_be_used_is_told_by_every_command(string what, string code)
    {
        var path = what == "folder" ? run.Folder.Top : run.Folder.At("x.db");
        if (what == "text") run.Folder.Put("x.db", "not a database at all");
        foreach (string[] command in (string[][])[["stories"], ["story", "s1"], ["register"], ["serve"]])
        {
            Assert.Equal(3, run.Call([.. command, "--store", path]));
            Assert.StartsWith(code + " error: ", run.Error, StringComparison.Ordinal);
            Assert.Equal("", run.Out);
        }
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told()
    {
        Put(1);
        Assert.Equal(3, run.Call("add", run.Folder.At("in"), "--store", run.Folder.At("no/such/store.db")));
        Assert.StartsWith("RAP303 error: ", run.Error, StringComparison.Ordinal);
    }

    private void Put(int events)
    {
        foreach (var (name, text) in SmallReports.Of(events)) run.Folder.Put("in/" + name, text);
    }

    private int Entries(params string[] call)
    {
        Assert.Equal(0, run.Call(call));
        using var json = JsonDocument.Parse(run.Out);
        return json.RootElement.GetProperty("register").GetArrayLength();
    }
}
