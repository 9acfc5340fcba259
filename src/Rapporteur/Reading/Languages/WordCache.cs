namespace Rapporteur.Reading.Languages;

/// <summary>The scores of words met before, so that a frequent word is weighed once. One for each thread and script; a new word
/// takes the place of an old one.</summary>
internal sealed class WordCache
{
    private const int SlotBits = 15;
    [ThreadStatic]
    private static WordCache?[]? s_ofThread;

    private readonly ScriptModel _model;
    private readonly ulong[] _words = new ulong[1 << SlotBits];
    private readonly LineArray<short> _scores;

    private WordCache(ScriptModel model)
    {
        _model = model;
        _scores = new LineArray<short>((1 << SlotBits) * model.Width);
    }

    /// <summary>The cache of this thread for a script of a model.</summary>
    public static WordCache Of(ScriptModel model, ScriptGroup script)
    {
        s_ofThread ??= new WordCache?[(int)ScriptGroup.Other + 1];
        ref var cache = ref s_ofThread[(int)script];
        return cache is { } kept && ReferenceEquals(kept._model, model) ? kept : cache = new WordCache(model);
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
