namespace Rapporteur.Text.Bridge;

/// <summary>The number under which a word is filed. Of two words of one language that share it neither is lost, but both read as the first.</summary>
internal static class WordHash
{
    private const ulong Start = 0xCBF29CE484222325UL;

    /// <summary>The number of a word; never zero.</summary>
    public static ulong Of(ReadOnlySpan<char> word) => Finish(With(Start, word));

    /// <summary>The number of a word that is written as two pieces.</summary>
    public static ulong Of(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Finish(With(With(Start, first), second));

    private static ulong With(ulong number, ReadOnlySpan<char> letters)
    {
        unchecked
        {
            foreach (var letter in letters) number = (number ^ letter) * 0x9E3779B97F4A7C15UL;
            return number;
        }
    }

    private static ulong Finish(ulong number) => (number ^ (number >> 29)) | 1;
}
