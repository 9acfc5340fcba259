using Rapporteur.Model;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading;

/// <summary>Tells the language of a text without reading it as a report.</summary>
public static class LanguageReader
{
    /// <summary>The code of a text in no known language.</summary>
    public const string Unknown = LanguageIdentifier.Unknown;

    /// <summary>The language of the whole text, whatever else is in it.</summary>
    public static LanguagePart Identify(ReadOnlySpan<char> text)
    {
        var (language, confidence) = LanguageIdentifier.Identify(text);
        return new LanguagePart(new Span(0, text.Length), language, confidence);
    }
}
