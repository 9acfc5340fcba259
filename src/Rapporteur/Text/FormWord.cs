namespace Rapporteur.Text;

/// <summary>Where the star of a word in a form stands.</summary>
internal enum FormStar
{
    /// <summary>No star: just this word.</summary>
    None,

    /// <summary><c>suspen*</c>: words that begin so.</summary>
    After,

    /// <summary><c>*botschaft</c>: words that end so.</summary>
    Before,

    /// <summary><c>*botschaft*</c>: words that hold it.</summary>
    Around,
}

/// <summary>One word of a form.</summary>
/// <param name="Text">Its letters without stars; lower case unless <paramref name="KeepsCase"/>.</param>
/// <param name="Star">Where its star stands.</param>
/// <param name="KeepsCase">True when the letters must be written exactly so.</param>
/// <param name="AfterGap">True when other words may stand between the word before and this one.</param>
internal readonly record struct FormWord(string Text, FormStar Star, bool KeepsCase, bool AfterGap)
{
    /// <summary>True when the form's word fits a word of a text.</summary>
    public bool Fits(ReadOnlySpan<char> word)
    {
        var surplus = word.Length - Text.Length;
        if (surplus < 0) return false;
        switch (Star)
        {
            case FormStar.None:
                return surplus == 0 && Same(word);
            case FormStar.After:
                return Same(word[..Text.Length]);
            case FormStar.Before:
                return Same(word[surplus..]);
            default:
                for (var start = 0; start <= surplus; start++)
                {
                    if (Same(word.Slice(start, Text.Length))) return true;
                }

                return false;
        }
    }

    private bool Same(ReadOnlySpan<char> word)
    {
        if (KeepsCase) return word.SequenceEqual(Text);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != Text[i] && Letters.ToLower(word[i]) != Text[i]) return false;
        }

        return true;
    }
}
