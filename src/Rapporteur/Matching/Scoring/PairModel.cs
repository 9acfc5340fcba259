using System.Globalization;
using Rapporteur.Matching.Features;
using Rapporteur.Text;

namespace Rapporteur.Matching.Scoring;

/// <summary>How likely two articles tell of one event: a sum of what is seen in them, each sign by its learnt weight. One set of
/// weights for articles of one language, one for articles of two.</summary>
internal sealed class PairModel
{
    private const string File = "models/story-pairs.tsv";
    private static readonly Lazy<PairModel> BuiltIn = new(() => new PairModel(DataFile.Rows(File)));
    private readonly double[] _same = new double[PairSigns.Count];
    private readonly double[] _cross = new double[PairSigns.Count];

    /// <summary>A model of rows: the name of a sign, its weight within a language, its weight across languages.</summary>
    /// <exception cref="InvalidDataException">A row names no sign: our own bug.</exception>
    public PairModel(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            if (row.Length < 3 || !Enum.TryParse<PairSign>(row[0], out var sign)) throw new InvalidDataException($"The row {string.Join(' ', row)} of {File} names no sign.");
            _same[(int)sign] = double.Parse(row[1], CultureInfo.InvariantCulture);
            _cross[(int)sign] = double.Parse(row[2], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The model that was learnt.</summary>
    public static PairModel Learnt => BuiltIn.Value;

    /// <summary>How likely it is: a logarithm of odds, and 0 stands for evens.</summary>
    public double Odds(Profile a, Profile b)
    {
        Span<double> signs = stackalloc double[PairSigns.Count];
        PairSigns.Measure(a, b, signs);
        return Odds(a.Language == b.Language, signs);
    }

    /// <summary>How likely it is by what was measured.</summary>
    public double Odds(bool isOneLanguage, ReadOnlySpan<double> signs)
    {
        var weights = isOneLanguage ? _same : _cross;
        var sum = 0.0;
        for (var at = 0; at < signs.Length; at++) sum += weights[at] * signs[at];
        return sum;
    }

    /// <summary>What a sign weighs.</summary>
    public double Weight(bool isOneLanguage, PairSign sign) => (isOneLanguage ? _same : _cross)[(int)sign];
}
