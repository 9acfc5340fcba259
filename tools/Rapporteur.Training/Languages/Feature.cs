using Rapporteur.Reading.Languages;

namespace Rapporteur.Training.Languages;

/// <summary>A word or a run of letters that is learnt.</summary>
/// <param name="Number">The number it is looked up by.</param>
/// <param name="Name">Its letters, edges among them.</param>
/// <param name="IsWord">A whole word, and not a run.</param>
internal readonly record struct Feature(uint Number, string Name, bool IsWord)
{
    /// <summary>All features of a word between two edges: its runs, and the whole word last.</summary>
    public static void Of(string edged, List<Feature> features)
    {
        features.Clear();
        for (var first = 0; first < edged.Length; first++)
        {
            var run = WordFeatures.Start;
            for (var at = first; at < Math.Min(edged.Length, first + WordFeatures.LongestRun); at++)
            {
                run = WordFeatures.With(run, edged[at]);
                var length = at - first + 1;

                // An edge alone says nothing.
                if (length > 1 || edged[at] != WordFeatures.Edge) features.Add(new Feature(WordFeatures.Run(run, length), edged.Substring(first, length), false));
            }
        }

        if (WordFeatures.Kana(edged) is { } kana) features.Add(new Feature(WordFeatures.Whole(kana), kana, true));
        features.Add(new Feature(WordFeatures.Whole(edged), edged, true));
    }
}
