using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Intake.Entries;

/// <summary>An entry and the part of the source that is its own.</summary>
internal readonly record struct PlacedEntry(Entry Entry, Span Source);

/// <summary>The entries a document holds and what was wrong with it.</summary>
/// <param name="Word">What one of them is called in its location: entry, item, record.</param>
/// <param name="Entries">The entries in order.</param>
/// <param name="Faults">Code and sentence of each fault; a null sentence stands for that of the table.</param>
internal sealed record EntryList(string Word, ImmutableArray<PlacedEntry> Entries, ImmutableArray<(string Code, string? Message)> Faults);
