namespace Rapporteur.Reading.Trees;

/// <summary>The words of a sentence with their tags; three runs of the same length.</summary>
/// <param name="forms">The words as they stand.</param>
/// <param name="upos">The part of speech of each, by its place among the seventeen.</param>
/// <param name="feats">The features of each as in <c>Case=Nom|Number=Sing</c>, or <c>_</c>; the same features best as one instance.</param>
internal readonly ref struct TreeWords(ReadOnlySpan<string> forms, ReadOnlySpan<byte> upos, ReadOnlySpan<string> feats)
{
    public ReadOnlySpan<string> Forms { get; } = forms;

    public ReadOnlySpan<byte> Upos { get; } = upos;

    public ReadOnlySpan<string> Feats { get; } = feats;
}
