using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Io.Stores;
using Rapporteur.Web.Pages;

namespace Rapporteur.Web.Routes;

/// <summary><c>/</c>: all stories.</summary>
internal static class StoriesRoute
{
    public static IResult Answer(Archive archive, string? page) => new RazorComponentResult<StoriesPage>(new Dictionary<string, object?>
    {
        [nameof(StoriesPage.Stories)] = archive.Stories(),
        [nameof(StoriesPage.Page)] = int.TryParse(page, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 1,
    });
}
