namespace Rapporteur.Training.Languages;

/// <summary>
/// Learns the weights of one script by multinomial logistic regression with adaptive steps. Examples are drawn from the texts:
/// mostly a few words, as the short texts are the hard ones; features are left out at random so that none is relied on alone.
/// </summary>
internal sealed class Learner(GroupTexts texts, LearnerOptions options)
{
    private readonly GroupModel model = new(texts.Script, texts.Languages, texts.Features);
    private readonly Random random = new(20211018);
    private readonly List<int> features = [];

    public GroupModel Learn(Action<int, GroupModel>? after = null)
    {
        Span<float> scores = stackalloc float[model.Width];
        var rest = texts.Languages.Select((l, i) => (Language: i, Count: Examples(i))).ToArray();
        var order = new int[rest.Sum(r => r.Count)];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var at = 0;
            foreach (var (language, count) in rest)
            {
                order.AsSpan(at, count).Fill(language);
                at += count;
            }

            random.Shuffle(order);
            var rate = options.Rate * (1 - ((float)epoch / options.Epochs) + 0.05f);
            foreach (var language in order) Step(language, rate, scores);
            after?.Invoke(epoch, model);
        }

        return model;
    }

    // A language of which there is only a list of words speaks less often: it is met less often too.
    private int Examples(int language) =>
        texts.Languages[language] == GroupTexts.Nonsense ? options.Examples / 3
        : texts.News[language].Count + texts.Sentences[language].Count < 200 ? options.Examples / 8
        : options.Examples;

    private void Step(int language, float rate, Span<float> scores)
    {
        features.Clear();
        Draw(language);
        if (features.Count == 0) return;
        scores.Clear();
        foreach (var feature in features) model.Add(feature, scores);
        var highest = float.NegativeInfinity;
        for (var i = 0; i < texts.Languages.Length; i++) highest = Math.Max(highest, scores[i]);
        var sum = 0f;
        for (var i = 0; i < texts.Languages.Length; i++) sum += scores[i] = MathF.Exp(scores[i] - highest);
        var square = 0f;
        for (var i = 0; i < texts.Languages.Length; i++)
        {
            scores[i] = (scores[i] / sum) - (i == language ? 1 - options.Doubt : options.Doubt / texts.Languages.Length);
            square += scores[i] * scores[i];
        }

        scores[texts.Languages.Length..].Clear();
        // What is known already is not learnt again.
        if (square < 4e-4f) return;
        foreach (var feature in features)
        {
            var moved = model.Moved[feature] += square;
            model.Move(feature, scores, rate / MathF.Sqrt(moved + 0.5f));
        }
    }

    private void Draw(int language)
    {
        if (texts.Languages[language] == GroupTexts.Nonsense)
        {
            for (var more = random.Next(1, 9); more > 0; more--) texts.AddNonsense(random, features);
            return;
        }

        var kind = random.NextDouble();
        var sentences = Running(language);
        var common = texts.Common[language];
        var lists = texts.Lists[language];
        var list = kind < options.CommonShare ? common : kind < options.CommonShare + options.ListShare ? lists : [];
        if (list.Count == 0 && sentences.Count == 0) list = common.Count > 0 ? common : lists;
        if (list.Count > 0)
        {
            for (var more = random.Next(1, 5); more > 0; more--) AddWords(list[random.Next(list.Count)]);
            return;
        }

        kind = random.NextDouble();
        var sentence = sentences[random.Next(sentences.Count)];
        var length = kind < options.ShortShare ? random.Next(1, 4) : kind < 0.85 ? random.Next(4, 9) : 14;
        var start = random.Next(Math.Max(1, sentence.Length - length + 1));
        AddWords(sentence.AsSpan(start, Math.Min(length, sentence.Length - start)));
    }

    // What the news of one autumn is about says nothing about the language: so every language that has more than those is still to
    // speak of the same things as the one that has nothing else.
    private List<int[]> Running(int language)
    {
        var (news, rest) = (texts.News[language], texts.Sentences[language]);
        return rest.Count == 0 || (news.Count > 0 && random.NextDouble() < options.NewsShare) ? news : rest;
    }

    private void AddWords(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            var own = texts.WordFeatures[word];
            for (var i = 0; i < own.Length; i++)
            {
                model.Used[own[i]]++;
                if (random.NextDouble() >= (i == own.Length - 1 ? options.WordLoss : options.RunLoss)) features.Add(own[i]);
            }
        }
    }
}

/// <summary>How weights are learnt.</summary>
internal sealed record LearnerOptions
{
    public int Epochs { get; init; } = 8;

    /// <summary>Examples of each language in an epoch.</summary>
    public int Examples { get; init; } = 12000;

    public float Rate { get; init; } = 0.15f;

    /// <summary>Share of examples from lists of common words.</summary>
    public double CommonShare { get; init; } = 0.15;

    /// <summary>Share of examples from dictionaries.</summary>
    public double ListShare { get; init; } = 0.1;

    /// <summary>Share of examples from running text that are of the news all languages have.</summary>
    public double NewsShare { get; init; } = 0.4;

    /// <summary>Share of examples from running text that have at most three words.</summary>
    public double ShortShare { get; init; } = 0.6;

    /// <summary>How often the whole word is left out.</summary>
    public double WordLoss { get; init; } = 0.4;

    /// <summary>How often a run of letters is left out.</summary>
    public double RunLoss { get; init; } = 0.2;

    /// <summary>Share of the answer given to all languages alike.</summary>
    public float Doubt { get; init; } = 0.02f;
}
