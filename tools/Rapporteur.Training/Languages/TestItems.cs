using Rapporteur.Reading.Languages;

namespace Rapporteur.Training.Languages;

/// <summary>Texts with their language, by kind, to measure on while learning.</summary>
internal sealed class TestItems
{
    private static readonly string[] Core = "da nb sv nl af de en fr es pt it ru uk bg pl cs tr ar zh ja".Split(' ');
    private readonly List<(string Kind, string Language, string Text)> items = [];

    public static TestItems Read(string? file, IEnumerable<LanguageTexts> languages)
    {
        var tests = new TestItems();
        foreach (var line in file is null ? [] : File.ReadLines(file))
        {
            if (line.Split('\t') is [_, var kind, var language, var text]) tests.items.Add((kind, language, text));
        }

        foreach (var language in languages)
        {
            foreach (var document in language.KeptOut)
            {
                tests.items.Add(("kept-headline", language.Language, document[0]));
                foreach (var sentence in document.Skip(1)) tests.items.Add(("kept-sentence", language.Language, sentence));
                tests.items.Add(("kept-document", language.Language, string.Join(' ', document)));
            }
        }

        return tests;
    }

    public void Print(Dictionary<ScriptGroup, GroupModel> models, ScriptGroup[]? only)
    {
        foreach (var kind in items.GroupBy(i => i.Kind))
        {
            var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
            var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
            var told = kind.AsParallel().AsOrdered().Select(i => (i.Language, Told: Tell(i.Text, models, only))).ToList();
            foreach (var (language, answer) in told)
            {
                if (answer is null) continue;
                var (r, a) = right.GetValueOrDefault(language);
                right[language] = (r + (answer == language ? 1 : 0), a + 1);
                if (answer != language) wrong[$"{language}>{answer}"] = wrong.GetValueOrDefault($"{language}>{answer}") + 1;
            }

            foreach (var rare in right.Where(r => r.Value.All < 10).Select(r => r.Key).ToList()) right.Remove(rare);
            if (right.Count == 0) continue;
            var all = right.Values.Average(v => (double)v.Right / v.All);
            var core = right.Where(r => Core.Contains(r.Key)).Select(v => (double)v.Value.Right / v.Value.All).DefaultIfEmpty().Average();
            Console.WriteLine($"  {kind.Key,-15} all {all:0.0000} core {core:0.0000}  {string.Join(' ', wrong.OrderByDescending(w => w.Value).Take(only is null ? 40 : 8).Select(w => w.Key + " " + w.Value))}");
            if (only is null) Console.WriteLine("     " + string.Join(' ', right.Where(r => Core.Contains(r.Key)).Select(r => $"{r.Key} {(double)r.Value.Right / r.Value.All:0.000}")));
        }
    }

    /// <summary>Fits the confidence on the news kept out: whole documents, sentences, and pieces of them of a few words.</summary>
    public float[] Calibrate(Dictionary<ScriptGroup, GroupModel> models)
    {
        var answers = new List<(double[], bool)>();
        var random = new Random(7);
        foreach (var (kind, language, text) in items.Where(i => i.Kind.StartsWith("kept", StringComparison.Ordinal)))
        {
            var pieces = new List<string> { text };
            var words = text.Split(' ');
            foreach (var length in kind == "kept-sentence" ? [1, 2, 3, 6] : Array.Empty<int>())
            {
                if (words.Length > length) pieces.Add(string.Join(' ', words.Skip(random.Next(words.Length - length)).Take(length)));
            }

            foreach (var piece in pieces)
            {
                if (Answer(piece, models) is { Margin: >= 0 } told) answers.Add((Languages.Calibration.Signs(told.Margin, told.Words, told.Share), told.Language == language));
            }
        }

        return Languages.Calibration.Fit(answers);
    }

    private static (string Language, float Margin, int Words, double Share) Answer(string text, Dictionary<ScriptGroup, GroupModel> models)
    {
        var script = ScriptShare.Most(text, out var share);
        if (!models.TryGetValue(script, out var model) || model.Languages.Length == 1) return ("und", -1, 0, 0);
        Span<float> scores = stackalloc float[model.Width];
        var words = model.Score(text, scores);
        var sorted = scores[..model.Languages.Length].ToArray();
        Array.Sort(sorted);
        var best = scores[..model.Languages.Length].IndexOf(sorted[^1]);
        return (model.Languages[best], sorted[^1] - sorted[^2], words, share);
    }

    private static string? Tell(string text, Dictionary<ScriptGroup, GroupModel> models, ScriptGroup[]? only)
    {
        var script = ScriptShare.Most(text, out _);
        if (only is not null && !only.Contains(script)) return null;
        if (!models.TryGetValue(script, out var model)) return "und";
        if (model.Languages.Length == 1) return model.Languages[0];
        Span<float> scores = stackalloc float[model.Width];
        model.Score(text, scores);
        var best = 0;
        for (var i = 1; i < model.Languages.Length; i++)
        {
            if (scores[i] > scores[best]) best = i;
        }

        return model.Languages[best];
    }
}
