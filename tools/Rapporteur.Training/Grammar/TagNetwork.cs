using Rapporteur.Reading.Tagging;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// The net that tags: rows of features summed for each word; a layer over five words; a layer over three; a head for each question.
/// </summary>
internal sealed class TagNetwork
{
    public const int Width = 64;
    public const int First = 128;
    public const int Second = 128;
    public const int Side = 2;
    public const float Bound = 1.98f;
    private const float FormDrop = 0.2f;
    private const float HiddenDrop = 0.25f;
    private const float AnyShare = 0.5f;

    private readonly Random _random;
    private readonly TagLabels _labels;
    private readonly int _any;
    private int _corpus;
    private float[] _words = [], _wordsG = [], _first = [], _firstG = [], _second = [], _secondG = [], _scores = [];

    public TagNetwork(int rows, int corpora, TagLabels labels, int rules, int seed)
    {
        _random = new Random(seed);
        _labels = labels;
        _any = corpora - 1;
        Table = new RowTable(rows, Width, _random, 0.15f);
        One = new Dense(Width * 5, First, _random);
        Two = new Dense(First * 3, Second, _random);
        Corpus = new RowTable(corpora, First, _random, 0.01f);
        Upos = new Dense(Second, TagLabels.Upos.Length, _random, 0.05f);
        Features = new Dense(Second, labels.FeatureValues, _random, 0.05f);
        Names = new Dense(Second, TagLabels.Names.Length, _random, 0.05f);
        Lemmas = new Dense(Second, rules, _random, 0.05f);
        LemmaWords = new RowTable(1, 8, _random, 0.01f);
    }

    public RowTable Table { get; }

    public Dense One { get; }

    public Dense Two { get; }

    public RowTable Corpus { get; }

    public Dense Upos { get; }

    public Dense Features { get; }

    public Dense Names { get; }

    public NameChain Chain { get; } = new();

    public Dense Lemmas { get; }

    /// <summary>What it adds to a rule that its lemma is a word of the lexicon, by flag.</summary>
    public RowTable LemmaWords { get; }

    /// <summary>The row of a corpus that is used in reading, where none is named: the last.</summary>
    public ReadOnlySpan<float> Style => Corpus.Row(_any);

    public ReadOnlySpan<float> Hidden(int at) => _second.AsSpan((at + 1) * Second, Second);

    /// <summary>Runs the layers; row 0 of the table stands for what is outside of the sentence.</summary>
    public void Forward(TagExample example, int corpus, bool isLearning)
    {
        _corpus = corpus < 0 ? _any : corpus;
        var n = example.Length;
        Room(n);
        for (var at = -Side; at < n + Side; at++)
        {
            var word = _words.AsSpan((at + Side) * Width, Width);
            word.Clear();
            if (at < 0 || at >= n)
            {
                FloatMath.Add(word, 1, Table.Row(0));
                continue;
            }

            var rows = example.Rows[at];
            if (isLearning && _random.NextSingle() < FormDrop) rows[^1] |= 1 << 30;
            for (var k = 0; k < rows.Length - 1; k++)
            {
                if (rows[k] > 0 && !(k == 0 && rows[^1] >= 1 << 30)) FloatMath.Add(word, 1, Table.Row(rows[k]));
            }
        }

        One.Forward(_words, Width, n, _first.AsSpan(First));
        for (var at = 0; at < n; at++) FloatMath.Add(_first.AsSpan((at + 1) * First, First), 1, Corpus.Row(_corpus));
        Rectify(_first.AsSpan(First, n * First), isLearning);
        Two.Forward(_first, First, n, _second.AsSpan(Second));
        Rectify(_second.AsSpan(Second, n * Second), isLearning);
        _secondG.AsSpan().Clear();
    }

    /// <summary>Learns from a sentence; the loss is summed over its words.</summary>
    public double Learn(TagExample example, ReadOnlySpan<LemmaChoice> lemmas)
    {
        Forward(example, example.IsModel && _random.NextSingle() < AnyShare ? -1 : example.Corpus, true);
        var loss = 0.0;
        for (var at = 0; at < example.Length; at++)
        {
            var gradient = _secondG.AsSpan((at + 1) * Second, Second);
            if (example.Upos[at] >= 0) loss += Softmax(Upos, at, 0, (example.Upos[at], TagLabels.Upos.Length, example.Weight), gradient);
            if (example.Features is { } features)
            {
                for (var f = 0; f < features[at].Length; f++) loss += features[at][f] < 0 ? 0 : Softmax(Features, at, _labels.Features[f].Start, (features[at][f], _labels.Features[f].Values.Count, example.Weight * 0.5f), gradient);
            }

            if (!lemmas.IsEmpty && lemmas[at].Gold >= 0 && lemmas[at].Rules.Length > 1) loss += LearnLemma(lemmas[at], at, example.Weight, gradient);
        }

        if (example.Names is { } names && (_corpus != _any || example.IsModelOfNames)) loss += LearnNames(names, example.Weight);
        Backward(example);
        foreach (var rows in example.Rows) rows[^1] = 0;
        return loss;
    }

    public void Step(float rate)
    {
        Table.Step(rate, Bound);
        Corpus.Step(rate, Bound);
        LemmaWords.Step(rate, Bound);
        Chain.Moves.Step(rate, Bound * 2);
        foreach (var layer in (Dense[])[One, Two, Upos, Features, Names, Lemmas]) layer.Step(rate);
    }

    /// <summary>The score of each candidate of a lemma.</summary>
    public void Scores(LemmaChoice choice, int at, Span<float> scores)
    {
        for (var k = 0; k < choice.Rules.Length; k++) scores[k] = Lemmas.Score(Hidden(at), choice.Rules[k]) + LemmaWords.Row(0)[choice.Words[k]];
    }

    private double LearnLemma(LemmaChoice choice, int at, float weight, Span<float> gradient)
    {
        Span<float> scores = stackalloc float[LemmaCandidates.Most + 2];
        scores = scores[..choice.Rules.Length];
        Scores(choice, at, scores);
        FloatMath.Softmax(scores);
        var loss = -Math.Log(Math.Max(1e-9, scores[choice.Gold]));
        scores[choice.Gold] -= 1;
        Span<float> words = stackalloc float[8];
        for (var k = 0; k < choice.Rules.Length; k++)
        {
            Lemmas.Backward(Hidden(at), choice.Rules[k], scores[k] * weight, gradient);
            words[choice.Words[k]] += scores[k] * weight;
        }

        LemmaWords.Backward(0, 1, words);
        return loss * weight;
    }

    private double LearnNames(int[] gold, float weight)
    {
        var count = TagLabels.Names.Length;
        var scores = new float[gold.Length * count];
        for (var at = 0; at < scores.Length; at++) scores[at] = Names.Score(Hidden(at / count), at % count);
        var loss = Chain.Learn(scores, gold, weight);
        for (var at = 0; at < scores.Length; at++)
        {
            if (Math.Abs(scores[at]) > 1e-4f) Names.Backward(Hidden(at / count), at % count, scores[at], _secondG.AsSpan(((at / count) + 1) * Second, Second));
        }

        return loss;
    }

    private double Softmax(Dense head, int at, int start, (int Gold, int Count, float Weight) label, Span<float> gradient)
    {
        var scores = _scores.AsSpan(0, label.Count);
        var hidden = Hidden(at);
        for (var to = 0; to < label.Count; to++) scores[to] = head.Score(hidden, start + to);
        FloatMath.Softmax(scores);
        var loss = -Math.Log(Math.Max(1e-9, scores[label.Gold]));
        scores[label.Gold] -= 1;
        for (var to = 0; to < label.Count; to++)
        {
            if (Math.Abs(scores[to]) > 1e-4f) head.Backward(hidden, start + to, scores[to] * label.Weight, gradient);
        }

        return loss * label.Weight;
    }

    private void Backward(TagExample example)
    {
        var n = example.Length;
        _firstG.AsSpan().Clear();
        _wordsG.AsSpan().Clear();
        Mask(_second.AsSpan(Second, n * Second), _secondG.AsSpan(Second, n * Second));
        Two.Backward(_first, First, n, _secondG.AsSpan(Second, n * Second), _firstG);
        Mask(_first.AsSpan(First, n * First), _firstG.AsSpan(First, n * First));
        for (var at = 0; at < n; at++) Corpus.Backward(_corpus, 1, _firstG.AsSpan((at + 1) * First, First));
        One.Backward(_words, Width, n, _firstG.AsSpan(First, n * First), _wordsG);
        for (var at = -Side; at < n + Side; at++)
        {
            var gradient = _wordsG.AsSpan((at + Side) * Width, Width);
            if (at < 0 || at >= n)
            {
                Table.Backward(0, 1, gradient);
                continue;
            }

            var rows = example.Rows[at];
            for (var k = 0; k < rows.Length - 1; k++)
            {
                if (rows[k] > 0 && !(k == 0 && rows[^1] >= 1 << 30)) Table.Backward(rows[k], 1, gradient);
            }
        }
    }

    private void Rectify(Span<float> hidden, bool isLearning)
    {
        foreach (ref var value in hidden) value = value <= 0 || (isLearning && _random.NextSingle() < HiddenDrop) ? 0 : isLearning ? value / (1 - HiddenDrop) : value;
    }

    private static void Mask(ReadOnlySpan<float> hidden, Span<float> gradient)
    {
        for (var at = 0; at < hidden.Length; at++) gradient[at] = hidden[at] <= 0 ? 0 : gradient[at] / (1 - HiddenDrop);
    }

    private void Room(int n)
    {
        (_words, _wordsG) = (new float[(n + (2 * Side)) * Width], new float[(n + (2 * Side)) * Width]);
        (_first, _firstG) = (new float[(n + 2) * First], new float[(n + 2) * First]);
        (_second, _secondG) = (new float[(n + 2) * Second], new float[(n + 2) * Second]);
        if (_scores.Length == 0) _scores = new float[512];
    }
}
