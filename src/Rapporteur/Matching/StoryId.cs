using Rapporteur.Model;

namespace Rapporteur.Matching;

/// <summary>The name of a story: the least that its reports give it, so that it does not depend on the order of reading.</summary>
internal static class StoryId
{
    private const int Digits = 9;

    /// <summary><c>s</c> and the id of the report: among a million stories no two share it.</summary>
    public static string Of(ReportId report) => "s" + report.Value;

    /// <summary><c>s</c> and the first eight digits: what a person can copy by hand.</summary>
    public static string Short(string story) => story.Length > Digits ? story[..Digits] : story;
}
