namespace Rapporteur.Reading.Tagging;

/// <summary>What is known of a form before it is seen in a sentence.</summary>
/// <param name="Form">The form.</param>
/// <param name="Rules">The rules of lemmas it may take.</param>
/// <param name="Lemmas">The lemma each makes.</param>
/// <param name="Classes">What the lexicon says of each lemma.</param>
internal sealed record WordCacheEntry(string Form, ushort[] Rules, string[] Lemmas, byte[] Classes);
