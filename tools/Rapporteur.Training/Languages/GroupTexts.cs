using Rapporteur.Reading.Languages;

namespace Rapporteur.Training.Languages;

/// <summary>The texts of all languages of one script as words and features, ready to draw examples from.</summary>
internal sealed class GroupTexts
{
    /// <summary>The column for text in no language.</summary>
    public const string Nonsense = "und";

    private const double LeastShare = 0.35;
    private readonly Dictionary<string, int> wordIds = new(StringComparer.Ordinal);
    private readonly List<int[]> wordFeatures = [];
    private readonly Dictionary<uint, int> numbers = [];
    private readonly List<Feature> found = [];
    private string[] words = [];

    private GroupTexts(ScriptGroup script, string[] languages)
    {
        Script = script;
        Languages = languages;
        News = [.. languages.Select(_ => new List<int[]>())];
        Sentences = [.. languages.Select(_ => new List<int[]>())];
        Lists = [.. languages.Select(_ => new List<int[]>())];
        Common = [.. languages.Select(_ => new List<int[]>())];
    }

    public ScriptGroup Script { get; }

    public string[] Languages { get; }

    /// <summary>By language: sentences of the news that all languages have, as word numbers.</summary>
    public List<int[]>[] News { get; }

    /// <summary>By language: other sentences as word numbers.</summary>
    public List<int[]>[] Sentences { get; }

    /// <summary>By language: common words as word numbers.</summary>
    public List<int[]>[] Common { get; }

    /// <summary>By language: entries of dictionaries as word numbers.</summary>
    public List<int[]>[] Lists { get; }

    /// <summary>By word number: feature numbers, the whole word last.</summary>
    public IReadOnlyList<int[]> WordFeatures => wordFeatures;

    /// <summary>By feature number: the feature.</summary>
    public List<Feature> Features { get; } = [];

    /// <summary>The script a language is written in, with the share of its words; a language may have two.</summary>
    public static IEnumerable<GroupTexts> Build(IReadOnlyCollection<LanguageTexts> languages)
    {
        var scripts = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var buffer = new char[Reading.Languages.WordFeatures.LongestWord + 2];
        foreach (var language in languages)
        {
            var counts = new double[32];
            foreach (var text in language.News.Concat(language.Sentences.Take(3000)).Concat(language.Words.Take(3000)).Concat(language.Common.Take(3000)))
            {
                var scanner = new WordScanner(text, buffer);
                while (scanner.MoveNext()) counts[(int)scanner.Script]++;
            }

            var all = counts.Sum();
            scripts[language.Language] = [.. counts.Select(c => c / Math.Max(1, all))];
        }

        for (var script = ScriptGroup.Latin; script < ScriptGroup.Other; script++)
        {
            var own = languages.Where(l => scripts[l.Language][(int)script] >= LeastShare).ToList();
            if (own.Count > 0) yield return Build(script, own);
        }
    }

    private static GroupTexts Build(ScriptGroup script, List<LanguageTexts> languages)
    {
        if (languages.Count < 2) return new GroupTexts(script, [languages[0].Language]);

        // Chinese characters and consonants in any order may be words; of scripts with vowels that is not so.
        string[] nonsense = script is ScriptGroup.Latin or ScriptGroup.Cyrillic ? [Nonsense] : [];
        var group = new GroupTexts(script, [.. languages.Select(l => l.Language), .. nonsense]);
        for (var i = 0; i < languages.Count; i++)
        {
            foreach (var sentence in languages[i].News) group.Add(group.News[i], sentence);
            foreach (var sentence in languages[i].Sentences) group.Add(group.Sentences[i], sentence);
            foreach (var word in languages[i].Words) group.Add(group.Lists[i], word);
            foreach (var word in languages[i].Common) group.Add(group.Common[i], word);
        }

        group.NumberFeatures();
        return group;
    }

    /// <summary>The numbers of the words of a text that are in this script and known.</summary>
    public int[] Words(string text, bool adds)
    {
        var ids = new List<int>();
        Span<char> buffer = stackalloc char[Reading.Languages.WordFeatures.LongestWord + 2];
        var scanner = new WordScanner(text, buffer);
        while (scanner.MoveNext())
        {
            if (scanner.Script != Script) continue;
            var word = scanner.Edged.ToString();
            if (!wordIds.TryGetValue(word, out var id))
            {
                if (!adds) continue;
                wordIds.Add(word, id = wordIds.Count);
            }

            ids.Add(id);
        }

        return [.. ids];
    }

    /// <summary>The features of something that looks like a word and is none: letters of a real word in another order, or letters by chance.</summary>
    public void AddNonsense(Random random, List<int> features)
    {
        var like = words[random.Next(words.Length)];
        var marks = like[1..^1].ToCharArray();
        var kind = random.NextDouble();
        if (kind < 0.5) random.Shuffle(marks);
        else if (kind < 0.7)
        {
            // Fingers on a keyboard: every letter as often as any other.
            var (first, last) = Script == ScriptGroup.Latin ? ('a', 'z') : ('\u0430', '\u044F');
            for (var i = 0; i < marks.Length; i++) marks[i] = (char)random.Next(first, last + 1);
        }
        else
        {
            for (var i = 0; i < marks.Length; i++)
            {
                var other = words[random.Next(words.Length)];
                marks[i] = other[random.Next(1, other.Length - 1)];
            }
        }

        Feature.Of($"_{new string(marks)}_", found);
        foreach (var feature in found)
        {
            if (numbers.TryGetValue(feature.Number, out var number)) features.Add(number);
        }
    }

    private void Add(List<int[]> to, string text)
    {
        var words = Words(text, adds: true);
        if (words.Length > 0) to.Add(words);
    }

    // A run of letters that only one word has says no more than the word.
    private void NumberFeatures()
    {
        words = [.. wordIds.OrderBy(w => w.Value).Select(w => w.Key)];
        var seen = new Dictionary<uint, int>();
        var isCommon = new bool[words.Length];
        var met = new int[words.Length];
        foreach (var word in Common.Concat(News).Concat(Sentences).SelectMany(l => l).SelectMany(w => w)) met[word]++;
        foreach (var word in Lists.SelectMany(l => l).Where(w => w.Length == 1).Select(w => w[0])) met[word]++;
        foreach (var word in Common.SelectMany(l => l).SelectMany(w => w)) isCommon[word] = true;
        for (var word = 0; word < met.Length; word++) isCommon[word] |= met[word] > 1;
        foreach (var word in words)
        {
            Feature.Of(word, found);
            foreach (var feature in found[..^1]) seen[feature.Number] = seen.GetValueOrDefault(feature.Number) + 1;
            seen[found[^1].Number] = isCommon[wordIds[word]] ? 1000 : 0;
        }

        foreach (var word in words)
        {
            Feature.Of(word, found);
            var own = new List<int>(found.Count);
            foreach (var feature in found)
            {
                if (seen[feature.Number] < 4) continue;
                if (!numbers.TryGetValue(feature.Number, out var number))
                {
                    numbers.Add(feature.Number, number = numbers.Count);
                    Features.Add(feature);
                }

                own.Add(number);
            }

            wordFeatures.Add([.. own]);
        }
    }
}
