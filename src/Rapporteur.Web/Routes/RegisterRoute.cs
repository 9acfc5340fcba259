using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Web.Pages;
using Rapporteur.Web.Parts;

namespace Rapporteur.Web.Routes;

/// <summary><c>/register?as-of=&amp;known=&amp;party=</c>: the register over all stories.</summary>
internal static class RegisterRoute
{
    public static IResult Answer(Archive archive, HttpRequest request)
    {
        var party = request.Query["party"].ToString();
        var query = new RegisterQuery(request.Query["as-of"].ToString(), request.Query["known"].ToString(), party.Length == 0 ? null : party);
        var register = archive.Register(query.Known);
        var entries = query.IsAsOfBad || query.IsKnownBad ? [] : query.Of(register);
        return new RazorComponentResult<RegisterPage>(new Dictionary<string, object?>
        {
            [nameof(RegisterPage.View)] = PageView.Served(StoriesOf(archive, entries)),
            [nameof(RegisterPage.Query)] = query,
            [nameof(RegisterPage.Entries)] = entries,
            [nameof(RegisterPage.Parties)] = RegisterQuery.Parties(register),
        });
    }

    // The stories whose words and facts the entries point at. What was known on an earlier day may have stood
    // in a story of another id than today's; then all stories are looked through.
    private static Report StoriesOf(Archive archive, ImmutableArray<RegisterEntry> entries)
    {
        var stories = new List<Report>();
        foreach (var id in entries.Select(e => e.Story).Distinct(StringComparer.Ordinal))
        {
            if (archive.Story(id) is not { } story) return archive.Everything();
            stories.Add(story);
        }

        return new Report
        {
            Articles = [.. stories.SelectMany(s => s.Articles)],
            Dossiers = [.. stories.SelectMany(s => s.Dossiers)],
            Register = entries,
            Diagnostics = [],
        };
    }
}
