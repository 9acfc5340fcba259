namespace Rapporteur.Reading.Languages;

/// <summary>The scores of words met before, so that a frequent word is weighed once; a new word takes the place of an old one. Who
/// tells the language of a text rents one. There are a few for each model, however many threads there are.</summary>
internal sealed class WordCache
{
    private const int SlotBits = 14;
    private readonly ScriptModel _model;
    private readonly ulong[] _words = new ulong[1 << SlotBits];
    private readonly LineArray<short> _scores;

    private WordCache(ScriptModel model)
    {
        _model = model;
        _scores = new LineArray<short>((1 << SlotBits) * model.Width);
    }

    /// <summary>A cache of a model that nobody else uses until it is given back, or null when all are in use.</summary>
    public static WordCache? Rent(ScriptModel model)
    {
        foreach (ref var free in model.FreeCaches.AsSpan())
        {
            if (Interlocked.Exchange(ref free, null) is { } cache) return cache;
        }

        return model.MayHaveOneMore() ? new WordCache(model) : null;
    }

    /// <summary>Lets others use it.</summary>
    public void GiveBack()
    {
        foreach (ref var free in _model.FreeCaches.AsSpan())
        {
            if (Interlocked.CompareExchange(ref free, this, null) is null) return;
        }
    }

    /// <summary>The scores of a word, one for each column of the model.</summary>
    /// <param name="number">The number that the scanner gave the word.</param>
    /// <param name="edged">The word between two edges.</param>
    public ReadOnlySpan<short> Scores(ulong number, ReadOnlySpan<char> edged)
    {
        var slot = (int)(number >> (64 - SlotBits));
        var scores = _scores.Slice(slot * _model.Width, _model.Width);
        if (_words[slot] == number) return scores;
        _model.Score(edged, scores);
        _words[slot] = number;
        return scores;
    }
}
