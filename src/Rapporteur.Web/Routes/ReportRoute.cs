using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Io.Stores;
using Rapporteur.Model;
using Rapporteur.Web.Pages;
using Rapporteur.Web.Parts;

namespace Rapporteur.Web.Routes;

/// <summary><c>/stories/{id}/reports/{reportId}</c>: the text of one report with its marks.</summary>
internal static class ReportRoute
{
    public static IResult Answer(Archive archive, string id, string reportId)
    {
        if (archive.Story(id) is not { Dossiers: [var dossier, ..] } report) return Message.NotFound("There is no story with this id.");
        var article = dossier.Story.Articles.FirstOrDefault(a => a.Id == new ReportId(reportId));
        return article is null
            ? Message.NotFound("The story has no report with this id.")
            : new RazorComponentResult<ReportPage>(new Dictionary<string, object?>
            {
                [nameof(ReportPage.View)] = PageView.OnePage(report),
                [nameof(ReportPage.Dossier)] = dossier,
                [nameof(ReportPage.Article)] = article,
            });
    }
}
