namespace Rapporteur.Reading.Words;

/// <summary>What is asked of a place between two tokens to know whether it is between two sentences.</summary>
internal ref struct SentenceFeatures(string text, ReadOnlySpan<TokenRow> tokens)
{
    private readonly string _text = text;
    private readonly ReadOnlySpan<TokenRow> _tokens = tokens;
    private int _first;
    private int _high;
    private int _small;
    private int _depth;
    private int _quotes;
    private int _commas;
    private bool _isLater;
    private readonly uint _style = StyleOf(tokens);

    /// <summary>Takes a token into the sentence.</summary>
    public void Take(int at)
    {
        var shape = _tokens[at].Shape;
        if (Shapes.IsLow(shape)) _small++;
        else if (Shapes.IsHigh(shape)) _high++;
        switch (Shapes.MarkOf(shape))
        {
            case '(' or '[':
                _depth++;
                break;
            case ')' or ']':
                _depth--;
                break;
            case '"' or '”' or '“' or '„' or '«' or '»':
                _quotes++;
                break;
            case ',' or ';' or ':':
                _commas++;
                break;
        }
    }

    /// <summary>Begins a sentence behind a token.</summary>
    public void EndSentence(int at)
    {
        (_first, _high, _small, _depth, _commas, _isLater) = (at + 1, 0, 0, 0, 0, true);

        // A quotation may go on over sentences: only whether one is open is kept.
        _quotes &= 1;
    }

    /// <summary>Writes the features of the place behind a token.</summary>
    public readonly void Fill(ref FeatureRow row, int at)
    {
        row.Clear();
        uint p1 = Shape(at), p2 = Shape(at - 1), p3 = Shape(at - 2), n1 = Shape(at + 1), n2 = Shape(at + 2), n3 = Shape(at + 3);
        uint left = _tokens[at].Number, right = _tokens[at + 1].Number, left2 = Number(at - 1), right2 = Number(at + 2);
        var pair = Mixing.Join(p1, n1);
        var three = Mixing.Join(pair, p2);
        AddShapes(ref row, at, pair);
        row.Add(three);
        row.Add(pair, n2);
        row.Add(three, Mixing.Join(p3, n2));
        row.Add(three, n2, n3);
        row.Add(left);
        row.Add(right);
        row.Add(left, n1);
        row.Add(p1, right);
        row.Add(left, right);
        row.Add(left2, pair);
        row.Add(left2, left, n1);
        row.Add(right, right2);
        row.Add(p1, right, n2);
        row.Add(pair, right2);
        row.Add(left2, p1, right);
        row.Add(left2, p1, Mixing.Join(right, n2));
        row.Add(Ending(at), n1);
        row.Add(Ending(at - 1), pair);
        row.Add(Ending(at + 1), p1);
        row.Add(Ending(at + 2), pair);
        row.Add(Number(at - 2), pair);
        row.Add(Number(at + 3), pair);
        AddSentence(ref row, at, pair);
    }

    private readonly void AddShapes(ref FeatureRow row, int at, uint pair)
    {
        var gaps = Mixing.Join((uint)_tokens[at].Gap, at > 0 ? (uint)_tokens[at - 1].Gap : 3);
        row.Add(pair);
        row.Add(pair, gaps);
        row.Add(pair, gaps, Shape(at - 1));
        row.Add(pair, (uint)_tokens[at + 1].Gap, Shape(at + 2));
        row.Add((uint)_tokens[at].Gap, Shapes.Opening(_tokens[at].Shape), Shapes.Opening(_tokens[at + 1].Shape));
        row.Add((uint)_tokens[at].Gap, _tokens[at + 1].Number);
        row.Add(pair, (uint)Math.Min(12, _tokens[at].Length), (uint)Math.Min(4, _tokens[at + 1].Length));
    }

    private readonly void AddSentence(ref FeatureRow row, int at, uint pair)
    {
        var length = Bucket(at + 1 - _first);
        var stop = Bucket(_tokens[at + 1].StopAhead);
        var first = _tokens[_first];
        var open = (uint)((_quotes & 1) | (_depth > 0 ? 2 : 0));
        var share = (uint)(_high * 5 / (_high + _small + 1));
        row.Add(length, pair);
        row.Add(length, Shapes.Opening(_tokens[at].Shape), Shapes.Opening(_tokens[at + 1].Shape));
        row.Add(open, pair);
        row.Add(open, pair, Mixing.Join(Shape(at - 1), Shape(at + 2)));
        row.Add(open, pair, (uint)Math.Min(3, _quotes));
        row.Add(first.Shape, pair);
        row.Add(first.Shape, pair, length);
        row.Add(first.Number, pair);
        row.Add(share, pair, length);
        row.Add(stop, pair);
        row.Add(stop, length, Mixing.Join(Shapes.Opening(_tokens[at].Shape), Shapes.Opening(_tokens[at + 1].Shape)));
        row.Add(_isLater ? 1u : 0, length, pair);
        row.Add((uint)Math.Min(_small, 4), pair);
        row.Add((uint)Math.Min(_small, 4), _tokens[at + 1].Number, Shape(at));
        row.Add((uint)Math.Min(_commas, 3), pair, length);
        row.Add(share, stop, Mixing.Join(Shapes.Opening(_tokens[at].Shape), _tokens[at + 1].Number));
        row.Add(HighAhead(at + 1), pair);
        row.Add(HighAhead(at + 1), length, pair);
        row.Add(_style, pair);
        row.Add(_style, length, pair);
        row.Add(_style, stop, Mixing.Join(Shapes.Opening(_tokens[at].Shape), Shapes.Opening(_tokens[at + 1].Shape)));
        row.Add(_style, Shape(at), _tokens[at + 1].Number);
    }

    // How the paragraph is written: how many tokens there are to a stop, and whether it speaks in tags.
    private static uint StyleOf(ReadOnlySpan<TokenRow> tokens)
    {
        var (stops, tags) = (0, 0);
        foreach (ref readonly var token in tokens)
        {
            if (token.StopAhead == 0) stops++;
            if (Shapes.MarkOf(token.Shape) is '#' or '@' || Shapes.Opening(token.Shape) is 11) tags++;
        }

        var rate = tokens.Length / (stops + 1);
        return (uint)((rate < 6 ? 0 : rate < 10 ? 1 : rate < 16 ? 2 : rate < 24 ? 3 : rate < 36 ? 4 : 5) + (stops == 0 ? 8 : 0) + (tags > 0 ? 16 : 0));
    }

    // How many tokens from here on have capitals, of the next four.
    private readonly uint HighAhead(int at)
    {
        var bits = 0u;
        for (var ahead = 0; ahead < 4; ahead++) bits = (bits * 4) + (uint)(at + ahead >= _tokens.Length ? 3 : Shapes.IsLow(_tokens[at + ahead].Shape) ? 1 : Shapes.IsHigh(_tokens[at + ahead].Shape) ? 2 : 0);
        return bits;
    }

    private readonly uint Shape(int at) => unchecked((uint)at) < (uint)_tokens.Length ? _tokens[at].Shape : 0u;

    private readonly uint Number(int at) => unchecked((uint)at) < (uint)_tokens.Length ? _tokens[at].Number : 0u;

    // The last three letters.
    private readonly uint Ending(int at)
    {
        if (unchecked((uint)at) >= (uint)_tokens.Length) return 0;
        var token = _tokens[at];
        return Mixing.Word(_text.AsSpan(token.End - Math.Min(3, token.Length), Math.Min(3, token.Length)));
    }

    private static uint Bucket(int count) => (uint)(count < 6 ? count : count < 8 ? 6 : count < 12 ? 7 : count < 18 ? 8 : count < 28 ? 9 : count < 40 ? 10 : 11);
}
