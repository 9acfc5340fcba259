using System.Numerics;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Training.Languages;

/// <summary>Weights of the languages of one script: a row for each feature, a column for each language.</summary>
internal sealed class GroupModel(ScriptGroup script, string[] languages, List<Feature> features)
{
    public ScriptGroup Script { get; } = script;

    public string[] Languages { get; } = languages;

    public List<Feature> Features { get; } = features;

    /// <summary>Columns in a row, padded so that a row fills whole vectors.</summary>
    public int Width { get; } = (languages.Length + 15) / 16 * 16;

    public float[] Weights { get; } = new float[(long)features.Count * ((languages.Length + 15) / 16 * 16)];

    /// <summary>How much each row has been moved so far.</summary>
    public float[] Moved { get; } = new float[features.Count];

    /// <summary>How often each row has been used.</summary>
    public float[] Used { get; } = new float[features.Count];

    /// <summary>The rows that were kept, in order of their names, words first.</summary>
    public int[] Kept { get; set; } = [];

    private Dictionary<uint, int>? numbers;

    public void Add(int feature, Span<float> scores)
    {
        var row = Weights.AsSpan(feature * Width, Width);
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(scores[i..]) + new Vector<float>(row[i..])).CopyTo(scores[i..]);
        }
    }

    public void Move(int feature, ReadOnlySpan<float> gradient, float rate)
    {
        var row = Weights.AsSpan(feature * Width, Width);
        var step = new Vector<float>(rate);
        for (var i = 0; i < row.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(row[i..]) - (step * new Vector<float>(gradient[i..]))).CopyTo(row[i..]);
        }
    }

    /// <summary>The scores of a text by all its words in this script; gives the number of the words.</summary>
    public int Score(string text, Span<float> scores)
    {
        numbers ??= Features.Select((f, i) => (f, i)).ToDictionary(p => p.f.Number, p => p.i);
        Span<char> buffer = stackalloc char[WordFeatures.LongestWord + 2];
        var found = new List<Feature>();
        var scanner = new WordScanner(text, buffer);
        var words = 0;
        while (scanner.MoveNext())
        {
            if (scanner.Script != Script) continue;
            words++;
            Feature.Of(scanner.Edged.ToString(), found);
            foreach (var feature in found)
            {
                if (numbers.TryGetValue(feature.Number, out var number)) Add(number, scores);
            }
        }

        return words;
    }
}
