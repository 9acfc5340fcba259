using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Io.Stores;
using Rapporteur.Web.Pages;
using Rapporteur.Web.Parts;

namespace Rapporteur.Web.Routes;

/// <summary><c>/stories/{id}</c>: a dossier with the texts of its reports beside it.</summary>
internal static class StoryRoute
{
    public static IResult Answer(Archive archive, string id) => archive.Story(id) is { Dossiers: [var dossier, ..] } report
        ? new RazorComponentResult<StoryPage>(new Dictionary<string, object?>
        {
            [nameof(StoryPage.View)] = PageView.OnePage(report),
            [nameof(StoryPage.Dossier)] = dossier,
        })
        : Message.NotFound("There is no story with this id.");
}
