namespace Rapporteur.Training.Grammar;

/// <summary>The rules a word may take for its lemma.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Words">For each what the lexicon says of the lemma it makes: 0 nothing, else 1 plus a bit.</param>
/// <param name="Gold">The right one, or -1.</param>
internal readonly record struct LemmaChoice(ushort[] Rules, byte[] Words, int Gold);
