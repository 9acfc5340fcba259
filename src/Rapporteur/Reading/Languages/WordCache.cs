using System.Runtime.InteropServices;

namespace Rapporteur.Reading.Languages;

/// <summary>The scores of words met before, so that a frequent word is weighed once. One for each thread and script; a new word
/// takes the place of an old one.</summary>
internal sealed class WordCache
{
    private const int Slots = 1 << 14;
    [ThreadStatic]
    private static WordCache?[]? s_ofThread;

    private readonly ScriptModel _model;
    private readonly ulong[] _words = new ulong[Slots];
    private readonly short[] _scores;

    private WordCache(ScriptModel model)
    {
        _model = model;
        _scores = new short[Slots * model.Width];
    }

    /// <summary>The cache of this thread for a script of a model.</summary>
    public static WordCache Of(ScriptModel model, ScriptGroup script)
    {
        s_ofThread ??= new WordCache?[(int)ScriptGroup.Other + 1];
        ref var cache = ref s_ofThread[(int)script];
        return cache is { } kept && ReferenceEquals(kept._model, model) ? kept : cache = new WordCache(model);
    }

    /// <summary>The scores of a word between two edges, one for each column of the model.</summary>
    public ReadOnlySpan<short> Scores(ReadOnlySpan<char> edged)
    {
        var hash = Hash(edged);
        var slot = (int)(hash >> 50);
        var scores = _scores.AsSpan(slot * _model.Width, _model.Width);
        if (_words[slot] == hash) return scores;
        scores.Clear();
        Span<uint> features = stackalloc uint[WordFeatures.Most];
        var count = WordFeatures.Of(edged, features);
        foreach (var feature in features[..count]) _model.Add(feature, scores);
        _words[slot] = hash;
        return scores;
    }

    // Sixty-four bits: that two words of one text share them does not happen in practice. Never zero, which marks a free place.
    private static ulong Hash(ReadOnlySpan<char> edged)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325UL ^ (ulong)edged.Length;
            var bytes = MemoryMarshal.AsBytes(edged);
            while (bytes.Length >= 8)
            {
                hash = (hash ^ MemoryMarshal.Read<ulong>(bytes)) * 0x9E3779B97F4A7C15UL;
                hash ^= hash >> 32;
                bytes = bytes[8..];
            }

            foreach (var rest in bytes) hash = (hash ^ rest) * 0x100000001B3UL;
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL;
            return (hash ^ (hash >> 32)) | 1;
        }
    }
}
