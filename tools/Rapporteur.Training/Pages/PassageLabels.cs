namespace Rapporteur.Training.Pages;

/// <summary>Says of the passages of a page how much of each is article, by what a reader marked.</summary>
internal sealed class PassageLabels
{
    private const float LeastWeight = 0.004f;
    private const float MostWeight = 0.3f;
    private const float SnippetWeight = 0.08f;
    private readonly string[] _texts;

    private PassageLabels(string[] texts)
    {
        _texts = texts;
        Share = new float[texts.Length];
        Weight = new float[texts.Length];
    }

    /// <summary>The share of each passage that is article, 0 to 1.</summary>
    public float[] Share { get; }

    /// <summary>How much each passage matters; 0 where nothing is known.</summary>
    public float[] Weight { get; }

    /// <summary>Labels the passages of a page by its body, or by snippets where only those are known.</summary>
    public static PassageLabels Of(GoldPage page, string[] texts)
    {
        var labels = new PassageLabels(texts);
        if (page.Body is { Length: > 0 } body) labels.ByBody(body);
        else labels.BySnippets(page);
        return labels;
    }

    private void ByBody(string body)
    {
        var gold = Alignment.Words(body);
        var words = new List<string>();
        var ends = new int[_texts.Length];
        for (var at = 0; at < _texts.Length; at++)
        {
            words.AddRange(Alignment.Words(_texts[at]));
            ends[at] = words.Count;
        }

        var marks = Alignment.Mark(words, gold);
        for (var (at, word) = (0, 0); at < _texts.Length; at++)
        {
            var (all, found) = (ends[at] - word, 0);
            for (; word < ends[at]; word++)
            {
                if (marks[word]) found++;
            }

            if (all == 0) continue;
            Share[at] = (float)found / all;
            Weight[at] = Math.Clamp((float)all / Math.Max(40, gold.Count), LeastWeight, MostWeight);
        }
    }

    private void BySnippets(GoldPage page)
    {
        for (var at = 0; at < _texts.Length; at++)
        {
            var text = Spaced(_texts[at]);
            var within = page.Within.Count(s => text.Contains(Spaced(s), StringComparison.Ordinal));
            var without = page.Without.Count(s => text.Contains(Spaced(s), StringComparison.Ordinal));
            if (within + without == 0) continue;
            Share[at] = (float)within / (within + without);
            Weight[at] = SnippetWeight * (within + without);
        }
    }

    /// <summary>A text with single blanks for all white space.</summary>
    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
