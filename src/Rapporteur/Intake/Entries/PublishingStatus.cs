namespace Rapporteur.Intake.Entries;

/// <summary>Reads the publishing status of the news agencies' vocabulary, whichever way it is written: <c>stat:canceled</c>,
/// <c>http://cv.iptc.org/newscodes/pubstatusg2/withheld</c>, <c>canceled</c>.</summary>
internal static class PublishingStatus
{
    private static readonly string[] Withdrawals = ["canceled", "cancelled", "withheld"];

    /// <summary>The status when it says that the report is not to be used, else null.</summary>
    public static string? Withdrawal(string? written)
    {
        if (written is null) return null;
        var code = written.AsSpan().Trim();
        code = code[(code.LastIndexOfAny(':', '/') + 1)..];
        foreach (var status in Withdrawals)
        {
            if (code.Equals(status, StringComparison.OrdinalIgnoreCase)) return status;
        }

        return null;
    }
}
