using Rapporteur.Reading.Nets;

namespace Rapporteur.Reading.Trees;

/// <summary>
/// Reads the tree of a sentence word by word, each step the best of its moment, in integers only: the same tree on every machine,
/// in time that grows with the length of the sentence. It holds its own room: one for each thread.
/// </summary>
/// <param name="model">The net of the language.</param>
internal sealed class TreeReader(TreeModel model)
{
    private const int Width = TreeModel.Width;
    private const int First = TreeModel.First;
    private const int Context = TreeModel.Context;
    private const int Hidden = TreeModel.Hidden;
    private const int Places = TreeView.Words * Hidden;
    private const int Side = 2;

    private readonly WordSums _sums = new(model);
    private readonly TreeState _state = new();
    private readonly short[] _hidden = new short[Hidden];
    private readonly int[] _scores = new int[model.Relations.Length];
    private short[] _words = [];
    private short[] _first = [];
    private short[] _second = [];
    private short[] _told = [];
    private short[] _seen = [];
    private short[] _third = [];
    private short[] _places = [];

    /// <summary>Reads a sentence. All runs are of the same length, which may be 0.</summary>
    /// <param name="sentence">Its words and their tags.</param>
    /// <param name="heads">Takes the head of each: 0 for the root, else the number of a word from 1. One word hangs on the root.</param>
    /// <param name="relations">Takes how each hangs on its head, by its place in <see cref="TreeModel.Relations"/>.</param>
    public void Read(TreeWords sentence, Span<int> heads, Span<byte> relations)
    {
        var forms = sentence.Forms;
        if (forms.IsEmpty) return;
        Room(forms.Length);
        for (var at = 0; at < forms.Length; at++) _sums.Fill(forms[at], sentence.Upos[at], sentence.Feats[at], _words.AsSpan((at + Side) * Width, Width));
        Encode(forms.Length);
        _state.Begin(forms.Length);
        Span<int> words = stackalloc int[TreeView.Words];
        Span<int> rows = stackalloc int[TreeView.Rows];
        while (!_state.IsDone)
        {
            Look(words, rows);
            var move = Best();
            _state.Make(move, move == TreeMove.Shift ? (byte)0 : Label(move));
        }

        for (var at = 0; at < forms.Length; at++) (heads[at], relations[at]) = (_state.Head(at + 1), _state.Relation(at + 1));
    }

    private void Encode(int length)
    {
        FixedPoint.Forward(model.Layers[0], _words, (Width, IntegerMath.RowBits, true), _first.AsSpan(First, length * First));
        FixedPoint.Forward(model.Layers[1], _first, (First, IntegerMath.ValueBits, true), _second.AsSpan(0, length * Context));
        FixedPoint.Forward(model.Layers[2], _second, (Context, IntegerMath.ValueBits, false), _told.AsSpan(0, length * RunningMeans.Told));
        for (var at = 0; at < length; at++) _second.AsSpan(at * Context, Context).CopyTo(_seen.AsSpan(at * TreeModel.Seen));
        RunningMeans.Fill(_told.AsSpan(0, length * RunningMeans.Told), _seen.AsSpan(Context), TreeModel.Seen);
        FixedPoint.Forward(model.Layers[3], _seen, (TreeModel.Seen, IntegerMath.ValueBits, true), _third.AsSpan(Context, length * Context));
        FixedPoint.Add(_third.AsSpan(Context, length * Context), _second.AsSpan(0, length * Context));
        model.Outside.AsSpan(0, Context).CopyTo(_third);
        model.Outside.AsSpan(Context, Context).CopyTo(_third.AsSpan((length + 1) * Context));
        FixedPoint.Forward(model.Layers[4], _third, (Context, IntegerMath.ValueBits, false), _places.AsSpan(0, (length + 2) * Places));
    }

    private void Look(Span<int> words, Span<int> rows)
    {
        TreeView.Fill(_state, model.Relations.Length, words, rows);
        model.Bias.CopyTo(_hidden, 0);
        for (var place = 0; place < words.Length; place++) FixedPoint.Add(_hidden, _places.AsSpan((words[place] * Places) + (place * Hidden), Hidden));
        foreach (var row in rows) FixedPoint.Add(_hidden, model.Hanging.AsSpan(row * Hidden, Hidden));
        IntegerMath.Rectify(_hidden);
    }

    private TreeMove Best()
    {
        var (best, most) = (TreeMove.Shift, int.MinValue);
        for (var move = TreeMove.Shift; move <= TreeMove.Right; move++)
        {
            if (!_state.Can(move)) continue;
            var score = unchecked(IntegerMath.Dot(_hidden, model.Moves.Weights.AsSpan((int)move * Hidden, Hidden)) + model.Moves.Biases[(int)move]);
            if (score > most || !_state.Can(best)) (best, most) = (move, score);
        }

        return best;
    }

    private byte Label(TreeMove move)
    {
        var start = ((int)move - 1) * model.Relations.Length;
        IntegerMath.Dots(_hidden, model.Labels.Weights.AsSpan(start * Hidden, _scores.Length * Hidden), _scores);
        var (best, most) = (0, int.MinValue);
        for (var relation = 0; relation < _scores.Length; relation++)
        {
            if (unchecked(_scores[relation] + model.Labels.Biases[start + relation]) is var score && score > most) (best, most) = (relation, score);
        }

        return (byte)best;
    }

    private void Room(int length)
    {
        if (_first.Length < (length + 2) * First)
        {
            var room = Math.Max(length, 100) * 2;
            (_words, _first) = (new short[(room + (2 * Side)) * Width], new short[(room + 2) * First]);
            (_second, _told, _seen) = (new short[room * Context], new short[room * RunningMeans.Told], new short[(room + 1) * TreeModel.Seen]);
            (_third, _places) = (new short[(room + 2) * Context], new short[(room + 2) * Places]);
        }

        for (var at = 0; at < Side; at++)
        {
            _sums.Outside(_words.AsSpan(at * Width, Width));
            _sums.Outside(_words.AsSpan((length + Side + at) * Width, Width));
        }

        _first.AsSpan((length + 1) * First, First).Clear();
    }
}
