using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Rapporteur.Web.Pages;

namespace Rapporteur.Web.Routes;

/// <summary>A page that says one thing.</summary>
internal static class Message
{
    public static IResult NotFound(string message) => Page(StatusCodes.Status404NotFound, "Not found", message);

    public static IResult Page(int status, string title, string message) => new RazorComponentResult<MessagePage>(new Dictionary<string, object?>
    {
        [nameof(MessagePage.Title)] = title,
        [nameof(MessagePage.Message)] = message,
    })
    { StatusCode = status };
}
