namespace Rapporteur.Reading.Words;

/// <summary>Says yes or no to a place: by learnt weights when texts are cut, by what persons marked when weights are learnt.</summary>
internal interface IJudge
{
    /// <summary>Whether there is a cut, an end or an expansion at the place.</summary>
    /// <param name="features">The features of the place.</param>
    /// <param name="at">The place in the text.</param>
    bool Says(ReadOnlySpan<uint> features, int at);
}
