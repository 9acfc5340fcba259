using System.Collections.Frozen;
using System.Globalization;
using Rapporteur.Text;

namespace Rapporteur.Reading.Facts;

/// <summary>What the ways of stating a date or an author are worth, from <c>rules/page-evidence.tsv</c>.</summary>
internal sealed class EvidenceWeights
{
    private readonly FrozenDictionary<string, double> _weights;

    private EvidenceWeights(string fact) => _weights = DataFile.Rows("rules/page-evidence.tsv").Where(row => row[0] == fact)
        .ToFrozenDictionary(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Those of dates of publication.</summary>
    public static EvidenceWeights Dates { get; } = new("date");

    /// <summary>Those of authors.</summary>
    public static EvidenceWeights Authors { get; } = new("author");

    /// <summary>The worth of some evidence; 0 when the table does not know it.</summary>
    public double this[string evidence] => _weights.GetValueOrDefault(evidence);

    /// <summary>The worth of pieces of evidence together.</summary>
    public double Of(IEnumerable<string> evidence) => evidence.Sum(e => this[e]);
}
