namespace Rapporteur.Reading.Pages;

/// <summary>Cuts names such as <c>article__shareBar-left</c> into their words.</summary>
internal static class NameWords
{
    /// <summary>The words in lower case, in order.</summary>
    public static List<string> Of(ReadOnlySpan<char> names)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= names.Length; at++)
        {
            var isLetter = at < names.Length && char.IsLetter(names[at]);
            var isHump = isLetter && start >= 0 && at > start && char.IsUpper(names[at]) && char.IsLower(names[at - 1]);
            if (start >= 0 && (!isLetter || isHump))
            {
                words.Add(names[start..at].ToString().ToLowerInvariant());
                start = -1;
            }

            if (isLetter && start < 0) start = at;
        }

        return words;
    }
}
