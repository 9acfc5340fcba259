using System.Globalization;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>
/// A sum of decision trees, all of one depth, read from a table: a row holds a tree, first its questions (<c>number:threshold</c>,
/// from the root down, left to right), then its answers. A question is answered with yes when the number is above the threshold.
/// </summary>
internal sealed class DecisionTrees
{
    private readonly int _depth;
    private readonly int[] _numbers;
    private readonly float[] _thresholds;
    private readonly float[] _answers;

    private DecisionTrees(int depth, int[] numbers, float[] thresholds, float[] answers)
    {
        _depth = depth;
        _numbers = numbers;
        _thresholds = thresholds;
        _answers = answers;
    }

    /// <summary>Reads the trees of a table that is built in.</summary>
    public static DecisionTrees Read(string file) => Parse(DataFile.Rows(file));

    /// <summary>Reads trees from rows.</summary>
    public static DecisionTrees Parse(IEnumerable<string[]> rows)
    {
        var depth = 0;
        var numbers = new List<int>();
        var thresholds = new List<float>();
        var answers = new List<float>();
        foreach (var row in rows)
        {
            foreach (var question in row[0].Split(' '))
            {
                var colon = question.IndexOf(':', StringComparison.Ordinal);
                numbers.Add(int.Parse(question.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture));
                thresholds.Add(float.Parse(question.AsSpan(colon + 1), NumberStyles.Float, CultureInfo.InvariantCulture));
            }

            var leaves = row[1].Split(' ');
            foreach (var answer in leaves) answers.Add(float.Parse(answer, NumberStyles.Float, CultureInfo.InvariantCulture));
            depth = int.Log2(leaves.Length);
        }

        return new DecisionTrees(depth, [.. numbers], [.. thresholds], [.. answers]);
    }

    /// <summary>The sum of the answers: the logarithm of the odds.</summary>
    public float Score(ReadOnlySpan<float> description)
    {
        if (_depth == 0) return 0;
        var inner = (1 << _depth) - 1;
        var sum = 0f;
        for (int tree = 0, leaves = 0; tree < _numbers.Length; tree += inner, leaves += inner + 1)
        {
            var at = 0;
            for (var level = 0; level < _depth; level++)
            {
                at = (2 * at) + (description[_numbers[tree + at]] > _thresholds[tree + at] ? 2 : 1);
            }

            sum += _answers[leaves + at - inner];
        }

        return sum;
    }
}
