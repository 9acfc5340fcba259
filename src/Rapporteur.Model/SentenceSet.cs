using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>Sentences of one language.</summary>
/// <param name="Sentences">The sentences; any may be empty.</param>
/// <param name="Language">Its code, such as <c>nl</c>. Of a language without a table names, numbers and sounds are read.</param>
public sealed record SentenceSet(ImmutableArray<string> Sentences, string Language);
