using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Matching.Alignment;

/// <summary>
/// Finds for sentences of one language the ones of another that say the same, by concepts, names, numbers and length, without
/// translating. The score of a pair does not depend on which other sentences there are. May be asked by many threads.
/// </summary>
public sealed class SentenceAligner
{
    private readonly SentenceLikeness _likeness;
    private readonly bool _isEmpty;

    /// <summary>Makes the sentences of both sides ready.</summary>
    /// <param name="left">Sentences to find the like of.</param>
    /// <param name="right">Sentences among which they are found.</param>
    public SentenceAligner(SentenceSet left, SentenceSet right)
        : this(left, right, BridgeTable.Of)
    {
    }

    /// <summary>Makes the sentences ready by tables from elsewhere.</summary>
    internal SentenceAligner(SentenceSet left, SentenceSet right, Func<string, BridgeTable> tables)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        _isEmpty = right.Sentences.IsEmpty;
        var (table, otherTable) = (Table(left.Language, tables), Table(right.Language, tables));
        Diagnostics = [.. Doubts(left.Language, table), .. left.Language == right.Language ? [] : Doubts(right.Language, otherTable)];
        _likeness = new SentenceLikeness(
            new BridgeSide(left.Sentences, table ?? BridgeTable.Empty), new BridgeSide(right.Sentences, otherTable ?? BridgeTable.Empty), BridgeWeights.Fitted);
    }

    /// <summary>What is to be known of the languages: nothing where the bridge has sound tables of both.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The best sentence of the right side; of equals the first. Null when there is none.</summary>
    /// <param name="left">Which sentence of the left side, from 0.</param>
    public SentenceMatch? Match(int left)
    {
        if (_isEmpty) return null;
        var scores = _likeness.Scores(left);
        var best = 0;
        for (var at = 1; at < scores.Length; at++)
        {
            if (scores[at] > scores[best]) best = at;
        }

        return new SentenceMatch(left, best, Math.Max(0, scores[best]) / (double)BridgeWeights.Whole);
    }

    // Null for a table that is damaged.
    private static BridgeTable? Table(string language, Func<string, BridgeTable> tables)
    {
        try
        {
            return tables(language);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ImmutableArray<Diagnostic> Doubts(string language, BridgeTable? table) =>
        table is null ? [DiagnosticCodes.Make(DiagnosticCodes.DamagedBridge, language)]
        : table.Rows.Keys.Length == 0 ? [DiagnosticCodes.Make(DiagnosticCodes.NoBridge, language)] : [];
}
