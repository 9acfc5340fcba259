namespace Rapporteur.Reading.Trees;

/// <summary>A step in the making of a tree.</summary>
internal enum TreeMove
{
    /// <summary>The next word goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack hangs on the next word.</summary>
    Left,

    /// <summary>The top of the stack hangs on the word below it.</summary>
    Right,
}

/// <summary>
/// A tree in the making (arc-hybrid): words numbered from 1, 0 for the root, a stack of words that still want a head, and the words
/// not yet reached. Whatever moves are made, each word gets one head, there is no cycle, and one word hangs on the root.
/// </summary>
internal sealed class TreeState
{
    private int[] _stack = new int[64];
    private int[] _heads = new int[64];
    private byte[] _relations = new byte[64];
    private Children[] _children = new Children[64];

    /// <summary>How many words the sentence has.</summary>
    public int Length { get; private set; }

    /// <summary>How high the stack is, the root included.</summary>
    public int Height { get; private set; }

    /// <summary>The next word; one more than the last when all were reached.</summary>
    public int Next { get; private set; }

    /// <summary>True when every word has its head.</summary>
    public bool IsDone => Next > Length && Height == 1;

    /// <summary>True when a word is left to be reached.</summary>
    public bool CanShift => Next <= Length;

    /// <summary>True when the top of the stack may hang on the next word.</summary>
    public bool CanLeft => Height > 1 && Next <= Length;

    /// <summary>True when the top of the stack may hang on the word below; on the root only at the end, as the last of all.</summary>
    public bool CanRight => Height > 2 || (Height == 2 && Next > Length);

    /// <summary>Begins a sentence.</summary>
    /// <param name="length">How many words it has, from 0.</param>
    public void Begin(int length)
    {
        if (_stack.Length < length + 2)
        {
            var room = Math.Max(length + 2, _stack.Length * 2);
            (_stack, _heads, _relations, _children) = (new int[room], new int[room], new byte[room], new Children[room]);
        }

        _children.AsSpan(0, length + 1).Clear();
        (Length, Height, Next) = (length, 1, 1);
        _stack[0] = 0;
    }

    /// <summary>The word so deep in the stack (0 the top), or -1.</summary>
    public int Stacked(int depth) => depth < Height ? _stack[Height - 1 - depth] : -1;

    /// <summary>The head of a word that has one.</summary>
    public int Head(int word) => _heads[word];

    /// <summary>The relation of a word that has a head.</summary>
    public byte Relation(int word) => _relations[word];

    /// <summary>What hangs on a word so far.</summary>
    public ref readonly Children Of(int word) => ref _children[word];

    /// <summary>Whether a move may be made.</summary>
    public bool Can(TreeMove move) => move switch { TreeMove.Shift => CanShift, TreeMove.Left => CanLeft, _ => CanRight };

    /// <summary>Makes a move that may be made.</summary>
    /// <param name="move">The move.</param>
    /// <param name="relation">How the top of the stack hangs on its head; nothing for a shift.</param>
    public void Make(TreeMove move, byte relation)
    {
        if (move == TreeMove.Shift)
        {
            _stack[Height++] = Next++;
            return;
        }

        var word = _stack[--Height];
        var head = move == TreeMove.Left ? Next : _stack[Height - 1];
        (_heads[word], _relations[word]) = (head, relation);
        ref var children = ref _children[head];
        children = move == TreeMove.Left ? children with { Left = word, InnerLeft = children.Left } : children with { Right = word, InnerRight = children.Right };
    }

    /// <summary>The outermost words that hang on a word, to its left and right, and the ones within those; 0 for none.</summary>
    public readonly record struct Children(int Left, int InnerLeft, int Right, int InnerRight);
}
