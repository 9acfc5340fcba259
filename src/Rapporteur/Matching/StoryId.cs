using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>The name of a story.</summary>
internal static class StoryId
{
    private const int Digits = 8;

    /// <summary><c>s</c> and the first eight digits of the report's id. A story has the least name its reports give: it does not depend
    /// on the order of reading.</summary>
    public static string Of(ReportId report) => "s" + (report.Value.Length > Digits ? report.Value[..Digits] : report.Value);
}
