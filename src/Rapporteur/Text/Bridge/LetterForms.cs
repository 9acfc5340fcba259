using System.Collections.Frozen;

namespace Rapporteur.Text.Bridge;

/// <summary>Letters that are written in several forms, or left out, without making another word.</summary>
internal static class LetterForms
{
    private const string File = "rules/letter-forms.tsv";
    private static readonly FrozenDictionary<char, char> Forms = DataFile.Rows(File).ToFrozenDictionary(r => r[0][0], r => r.Length > 1 && r[1].Length > 0 ? r[1][0] : '\0');
    private static readonly char Lowest = Forms.Keys.Min();

    /// <summary>The form in which tables spell a small letter; zero for one that they leave out.</summary>
    public static char Of(char letter) => letter < Lowest ? letter : Forms.GetValueOrDefault(letter, letter);
}
