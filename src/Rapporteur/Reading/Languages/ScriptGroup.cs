namespace Rapporteur.Reading.Languages;

/// <summary>A script, or scripts that are written mixed. Within one the letters do not tell the language yet.</summary>
internal enum ScriptGroup : byte
{
    /// <summary>Digits, marks, space: no letter.</summary>
    None,
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,

    /// <summary>Chinese characters and kana.</summary>
    Han,
    Hebrew,
    Ethiopic,
    Bengali,
    Greek,
    Armenian,
    Georgian,
    Hangul,
    Thai,
    Lao,
    Khmer,
    Myanmar,
    Tibetan,
    Sinhala,
    Gujarati,
    Gurmukhi,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Odia,
    Thaana,

    /// <summary>Letters of any other script.</summary>
    Other,
}
