namespace Rapporteur.Web.Parts;

/// <summary>Makes text of others fit to stand in HTML: characters that HTML does not allow are shown as U+FFFD.</summary>
internal static class Shown
{
    /// <summary>The text with every control character but tab and line breaks, and every half of a pair, replaced.</summary>
    public static string Words(string text)
    {
        var first = 0;
        while (first < text.Length && IsSound(text, first)) first++;
        if (first == text.Length) return text;
        return string.Create(text.Length, text, static (shown, text) =>
        {
            for (var i = 0; i < text.Length; i++) shown[i] = IsSound(text, i) ? text[i] : '\uFFFD';
        });
    }

    private static bool IsSound(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c)) return at > 0 && char.IsHighSurrogate(text[at - 1]);
        return !char.IsControl(c) || c is '\t' or '\n' or '\r';
    }
}
