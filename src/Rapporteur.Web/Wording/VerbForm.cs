namespace Rapporteur.Web.Wording;

/// <summary>Bends an English verb by the status of the fact it tells: closes, is to close, threatens to close, may close.</summary>
internal static class VerbForm
{
    /// <summary>The words for a verb as a sentence of the table writes it.</summary>
    /// <param name="written"><c>close</c>, <c>=promise</c>, <c>meet/</c>, <c>state:halt</c> or <c>&lt;closed</c>.</param>
    /// <param name="status">done, announced, threatened, hedged or denied.</param>
    /// <param name="state">The verb of the state the register gives, or null.</param>
    public static string Bend(string written, string status, string? state)
    {
        if (written[0] == '<') return Participle(written[1..], status);
        var asItIs = written[0] == '=';
        var verb = asItIs ? written[1..] : written;
        if (verb.StartsWith("state:", StringComparison.Ordinal)) verb = state ?? verb["state:".Length..];
        var plural = verb[^1] == '/';
        if (plural) verb = verb[..^1];
        var plain = plural ? verb : ThirdPerson(verb);
        return status switch
        {
            "hedged" => "may " + verb,
            "announced" when !asItIs => (plural ? "are to " : "is to ") + verb,
            "threatened" when !asItIs => (plural ? "threaten to " : "threatens to ") + verb,
            _ => plain,
        };
    }

    private static string Participle(string participle, string status) => status switch
    {
        "hedged" => "reportedly " + participle,
        "announced" => "to be " + participle,
        "threatened" => "under threat of being " + participle,
        _ => participle,
    };

    private static string ThirdPerson(string verb)
    {
        if (verb.EndsWith('y') && verb.Length > 1 && !"aeiou".Contains(verb[^2], StringComparison.Ordinal)) return verb[..^1] + "ies";
        var hisses = verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);
        return verb + (hisses ? "es" : "s");
    }
}
