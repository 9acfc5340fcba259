using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>
/// The net that reads trees: rows of signs summed for each word; a layer over five words, one over three, running means of all
/// words before and behind, a layer over both added to the second; what each word says at each place of a tree in the making, summed and rectified; moves and relations.
/// </summary>
internal sealed class TreeNetwork
{
    public const float Bound = 1.98f;
    private const int Width = TreeModel.Width;
    private const int First = TreeModel.First;
    private const int Context = TreeModel.Context;
    private const int Hidden = TreeModel.Hidden;
    private const int Side = 2;
    private const int Places = TreeView.Words * Hidden;
    private const float FormDrop = 0.15f;
    private const float Drop = 0.2f;

    private readonly Random _random;
    private readonly Dropping _dropping = new(1);
    private readonly TreeState _state = new();
    private float[] _words = [], _wordsG = [], _first = [], _firstG = [], _second = [], _secondG = [], _told = [], _toldG = [], _seen = [], _seenG = [], _third = [], _context = [], _contextG = [], _places = [], _placesG = [];
    private (int Language, int Treebank) _kind;
    private readonly float[] _hidden = new float[Hidden];
    private readonly float[] _hiddenG = new float[Hidden];
    private readonly float[] _scores = new float[256];

    public TreeNetwork(int rows, int kinds, int relations, int seed)
    {
        _random = new Random(seed);
        Relations = relations;
        Table = new RowTable(rows, Width, _random, 0.15f);
        One = new Dense(Width * 5, First, _random);
        Two = new Dense(First * 3, Context, _random);
        Three = new Dense(Context, RunningMeans.Told, _random, 0.1f);
        GatedMeans.Open(Three, _random);
        Four = new Dense(TreeModel.Seen, Context, _random);
        Slots = new Dense(Context, Places, _random, MathF.Sqrt(6f / (Context * TreeView.Words)));
        Kinds = new RowTable(kinds, First, _random, 0.01f);
        HiddenKinds = new RowTable(kinds, Hidden, _random, 0.01f);
        Outside = new RowTable(2, Context, _random, 0.1f);
        Hanging = new RowTable(TreeView.TableRows(relations), Hidden, _random, 0.05f);
        Moves = new Dense(Hidden, 3, _random, 0.05f);
        Labels = new Dense(Hidden, relations * 2, _random, 0.05f);
    }

    private TreeNetwork(TreeNetwork from, int[] rows, int seed)
    {
        _random = new Random(seed);
        Relations = from.Relations;
        Table = from.Table.Copy(rows);
        (One, Two, Three, Four, Slots, Moves, Labels) = (from.One.Copy(), from.Two.Copy(), from.Three.Copy(), from.Four.Copy(), from.Slots.Copy(), from.Moves.Copy(), from.Labels.Copy());
        (Kinds, HiddenKinds, Outside, Hanging) = (from.Kinds.Copy(null), from.HiddenKinds.Copy(null), from.Outside.Copy(null), from.Hanging.Copy(null));
    }

    public int Relations { get; }

    public RowTable Table { get; }

    public Dense One { get; }

    public Dense Two { get; }

    public Dense Three { get; }

    public Dense Four { get; }

    public Dense Slots { get; }

    /// <summary>What a language or a treebank adds to the first layer.</summary>
    public RowTable Kinds { get; }

    /// <summary>What it adds to the hidden layer of a tree in the making.</summary>
    public RowTable HiddenKinds { get; }

    /// <summary>What stands for the root and for no word.</summary>
    public RowTable Outside { get; }

    public RowTable Hanging { get; }

    public Dense Moves { get; }

    public Dense Labels { get; }

    /// <summary>The same net with some of its rows of words, knowing nothing of earlier gradients.</summary>
    public TreeNetwork With(int[] rows, int seed) => new(this, rows, seed);

    /// <summary>Reads the tree of a sentence; numbers from 1, 0 for the root.</summary>
    public void Read(TreeExample example, (int Language, int Treebank) kind, Span<int> heads, Span<int> relations)
    {
        _kind = kind;
        Encode(example, false);
        _state.Begin(example.Length);
        Span<int> words = stackalloc int[TreeView.Words];
        Span<int> rows = stackalloc int[TreeView.Rows];
        while (!_state.IsDone)
        {
            Look(words, rows, false);
            var move = Best(out _);
            _state.Make(move, move == TreeMove.Shift ? (byte)0 : Label(move));
        }

        for (var word = 1; word <= example.Length; word++) (heads[word], relations[word]) = (_state.Head(word), _state.Relation(word));
    }

    /// <summary>Learns from a sentence; the loss is summed over its moves.</summary>
    /// <param name="example">The sentence.</param>
    /// <param name="weight">What its errors weigh.</param>
    /// <param name="wander">How often the net's own move is made where it is wrong.</param>
    public double Learn(TreeExample example, float weight, float wander)
    {
        _kind = example.Kind;
        Encode(example, true);
        Array.Clear(_placesG);
        _state.Begin(example.Length);
        Span<int> words = stackalloc int[TreeView.Words];
        Span<int> rows = stackalloc int[TreeView.Rows];
        var loss = 0.0;
        while (!_state.IsDone)
        {
            Look(words, rows, true);
            _hiddenG.AsSpan().Clear();
            var move = LearnMove(example, weight, wander, ref loss);
            byte relation = 0;
            if (move != TreeMove.Shift) relation = LearnLabel(example, move, (weight, wander), ref loss);
            for (var at = 0; at < Hidden; at++) _hiddenG[at] = _hidden[at] <= 0 ? 0 : _hiddenG[at] / (1 - Drop);
            for (var place = 0; place < words.Length; place++) FloatMath.Add(_placesG.AsSpan((words[place] * Places) + (place * Hidden), Hidden), 1, _hiddenG);
            foreach (var row in rows) Hanging.Backward(row, 1, _hiddenG);
            HiddenKinds.Backward(_kind.Language, 1, _hiddenG);
            HiddenKinds.Backward(_kind.Treebank, 1, _hiddenG);
            _state.Make(move, relation);
        }

        Backward(example);
        return loss;
    }

    public void Step(float rate)
    {
        foreach (var table in Tables()) table.Step(rate, Bound);
        foreach (var layer in Layers()) layer.Step(rate);
    }

    /// <summary>Takes all weights as they are now into their mean.</summary>
    public void Gather()
    {
        foreach (var table in Tables()) table.Gather();
        foreach (var layer in Layers()) layer.Gather();
    }

    /// <summary>Puts the means of what was gathered in the place of the weights.</summary>
    public void Settle()
    {
        foreach (var table in Tables()) table.Settle();
        foreach (var layer in Layers()) layer.Settle();
    }

    private RowTable[] Tables() => [Table, Kinds, HiddenKinds, Outside, Hanging];

    private Dense[] Layers() => [One, Two, Three, Four, Slots, Moves, Labels];

    private TreeMove Best(out float best)
    {
        best = float.NegativeInfinity;
        var move = TreeMove.Shift;
        for (var at = TreeMove.Shift; at <= TreeMove.Right; at++)
        {
            if (_state.Can(at) && Moves.Score(_hidden, (int)at) is var score && score > best) (move, best) = (at, score);
        }

        return move;
    }

    private byte Label(TreeMove move)
    {
        var start = ((int)move - 1) * Relations;
        for (var to = 0; to < Relations; to++) _scores[to] = Labels.Score(_hidden, start + to);
        return (byte)FloatMath.Best(_scores.AsSpan(0, Relations));
    }

    private TreeMove LearnMove(TreeExample example, float weight, float wander, ref double loss)
    {
        Span<float> scores = stackalloc float[3];
        Span<bool> right = stackalloc bool[3];
        var least = int.MaxValue;
        Span<int> costs = stackalloc int[3];
        for (var at = 0; at < 3; at++)
        {
            costs[at] = _state.Can((TreeMove)at) ? TreeOracle.Cost(_state, (TreeMove)at, example.Heads) : int.MaxValue;
            scores[at] = costs[at] == int.MaxValue ? -1e9f : Moves.Score(_hidden, at);
            least = Math.Min(least, costs[at]);
        }

        var best = FloatMath.Best(scores);
        FloatMath.Softmax(scores);
        var (sum, good) = (0f, -1);
        for (var at = 0; at < 3; at++)
        {
            right[at] = costs[at] == least;
            if (!right[at]) continue;
            sum += scores[at];
            if (good < 0 || scores[at] > scores[good]) good = at;
        }

        sum = Math.Max(sum, 1e-9f);
        loss -= Math.Log(sum) * weight;
        for (var at = 0; at < 3; at++)
        {
            var gradient = (scores[at] - (right[at] ? scores[at] / sum : 0)) * weight;
            if (Math.Abs(gradient) > 1e-4f) Moves.Backward(_hidden, at, gradient, _hiddenG);
        }

        return (TreeMove)(right[best] || (wander > 0 && _random.NextSingle() < wander) ? best : good);
    }

    private byte LearnLabel(TreeExample example, TreeMove move, (float Weight, float Wander) how, ref double loss)
    {
        var word = _state.Stacked(0);
        var best = Label(move);
        if (example.Heads[word] != (move == TreeMove.Left ? _state.Next : _state.Stacked(1))) return best;
        var gold = example.Relations[word];
        var scores = _scores.AsSpan(0, Relations);
        FloatMath.Softmax(scores);
        loss -= Math.Log(Math.Max(1e-9, scores[gold])) * how.Weight;
        scores[gold] -= 1;
        var start = ((int)move - 1) * Relations;
        for (var to = 0; to < Relations; to++)
        {
            if (Math.Abs(scores[to]) > 1e-3f) Labels.Backward(_hidden, start + to, scores[to] * how.Weight, _hiddenG);
        }

        return how.Wander > 0 ? best : (byte)gold;
    }

    private void Look(Span<int> words, Span<int> rows, bool isLearning)
    {
        TreeView.Fill(_state, Relations, words, rows);
        HiddenKinds.Row(_kind.Language).CopyTo(_hidden);
        FloatMath.Add(_hidden, 1, HiddenKinds.Row(_kind.Treebank));
        for (var place = 0; place < words.Length; place++) FloatMath.Add(_hidden, 1, _places.AsSpan((words[place] * Places) + (place * Hidden), Hidden));
        foreach (var row in rows) FloatMath.Add(_hidden, 1, Hanging.Row(row));
        Rectify(_hidden, isLearning);
    }

    private void Encode(TreeExample example, bool isLearning)
    {
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
            rows[^1] = isLearning && _random.NextSingle() < FormDrop ? 1 : 0;
            for (var k = rows[^1]; k < rows.Length - 1; k++)
            {
                if (rows[k] > 0) FloatMath.Add(word, 1, Table.Row(rows[k]));
            }
        }

        One.Forward(_words, Width, n, _first.AsSpan(First));
        for (var at = 1; at <= n; at++)
        {
            FloatMath.Add(_first.AsSpan(at * First, First), 1, Kinds.Row(_kind.Language));
            FloatMath.Add(_first.AsSpan(at * First, First), 1, Kinds.Row(_kind.Treebank));
        }

        Rectify(_first.AsSpan(First, n * First), isLearning);
        Two.Forward(_first, First, n, _second);
        Rectify(_second.AsSpan(0, n * Context), isLearning);
        Three.Forward(_second, Context, n, _told);
        for (var at = 0; at < n; at++) _second.AsSpan(at * Context, Context).CopyTo(_seen.AsSpan(at * TreeModel.Seen));
        GatedMeans.Forward(_told.AsSpan(0, n * RunningMeans.Told), _seen);
        Four.Forward(_seen, TreeModel.Seen, n, _third.AsSpan(Context));
        Rectify(_third.AsSpan(Context, n * Context), isLearning);
        Outside.Row(0).CopyTo(_context);
        Outside.Row(1).CopyTo(_context.AsSpan((n + 1) * Context));
        for (var at = Context; at < (n + 1) * Context; at++) _context[at] = _second[at - Context] + _third[at];
        Slots.Forward(_context, Context, n + 2, _places);
    }

    private void Backward(TreeExample example)
    {
        var n = example.Length;
        foreach (var buffer in (float[][])[_contextG, _secondG, _toldG, _seenG, _firstG, _wordsG]) Array.Clear(buffer);
        Slots.Backward(_context, Context, n + 2, _placesG, _contextG);
        Outside.Backward(0, 1, _contextG.AsSpan(0, Context));
        Outside.Backward(1, 1, _contextG.AsSpan((n + 1) * Context, Context));
        var inner = _contextG.AsSpan(Context, n * Context);
        inner.CopyTo(_secondG);
        Mask(_third.AsSpan(Context, n * Context), inner);
        Four.Backward(_seen, TreeModel.Seen, n, inner, _seenG);
        GatedMeans.Backward(_told.AsSpan(0, n * RunningMeans.Told), _seen, _seenG, _toldG);
        for (var at = 0; at < n; at++) FloatMath.Add(_secondG.AsSpan(at * Context, Context), 1, _seenG.AsSpan(at * TreeModel.Seen, Context));
        Three.Backward(_second, Context, n, _toldG.AsSpan(0, n * RunningMeans.Told), _secondG);
        Mask(_second.AsSpan(0, n * Context), _secondG.AsSpan(0, n * Context));
        Two.Backward(_first, First, n, _secondG.AsSpan(0, n * Context), _firstG);
        Mask(_first.AsSpan(First, n * First), _firstG.AsSpan(First, n * First));
        for (var at = 1; at <= n; at++)
        {
            Kinds.Backward(_kind.Language, 1, _firstG.AsSpan(at * First, First));
            Kinds.Backward(_kind.Treebank, 1, _firstG.AsSpan(at * First, First));
        }

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
            for (var k = rows[^1]; k < rows.Length - 1; k++)
            {
                if (rows[k] > 0) Table.Backward(rows[k], 1, gradient);
            }
        }
    }

    private void Rectify(Span<float> hidden, bool isLearning)
    {
        if (isLearning) _dropping.Rectify(hidden, Drop);
        else foreach (ref var value in hidden) value = Math.Max(0, value);
    }

    private static void Mask(ReadOnlySpan<float> hidden, Span<float> gradient)
    {
        for (var at = 0; at < hidden.Length; at++) gradient[at] = hidden[at] <= 0 ? 0 : gradient[at] / (1 - Drop);
    }

    // What lies outside of the sentence is zero in the middle layers.
    private void Room(int n)
    {
        if (_places.Length < (n + 2) * Places)
        {
            var room = n + 20;
            (_words, _wordsG) = (new float[(room + (2 * Side)) * Width], new float[(room + (2 * Side)) * Width]);
            (_first, _firstG) = (new float[(room + 2) * First], new float[(room + 2) * First]);
            (_second, _secondG) = (new float[(room + 2) * Context], new float[(room + 2) * Context]);
            (_told, _toldG) = (new float[room * RunningMeans.Told], new float[room * RunningMeans.Told]);
            (_seen, _seenG) = (new float[room * TreeModel.Seen], new float[room * TreeModel.Seen]);
            _third = new float[(room + 2) * Context];
            (_context, _contextG) = (new float[(room + 2) * Context], new float[(room + 2) * Context]);
            (_places, _placesG) = (new float[(room + 2) * Places], new float[(room + 2) * Places]);
        }

        _first.AsSpan((n + 1) * First, First).Clear();
    }
}
