using Rapporteur.Reading;

namespace Rapporteur.Cli.Steps;

/// <summary><c>step words</c>: passages of plain text in, CoNLL-U out.</summary>
internal static class WordsStep
{
    /// <summary>A passage as CoNLL-U; columns that say more than forms hold <c>_</c>.</summary>
    public static byte[] Lines(string passage, string language) => ConlluText.Of(passage, LanguageReader.Cut(passage, language));
}
