namespace Rapporteur.Training.Cuts;

/// <summary>Writes words as usage does, for treebanks that do not say where spaces stood.</summary>
internal static class Spacing
{
    /// <summary>The words as tokens.</summary>
    public static GoldToken[] Of(string[] words)
    {
        var isOpen = false;
        var tokens = new GoldToken[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            var next = at + 1 < words.Length ? words[at + 1] : "";
            var isStraight = words[at] is "\"" or "''" or "``";
            if (isStraight) isOpen = !isOpen;
            var opens = words[at] is "(" or "[" or "«" or "„" or "‘" || (isStraight && isOpen);
            var closes = next is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "»" or "…" or "..." or "’" || (next is "\"" or "''" or "``" && isOpen && !opens);
            tokens[at] = new GoldToken(words[at], [], !(opens || closes));
        }

        return tokens;
    }
}
