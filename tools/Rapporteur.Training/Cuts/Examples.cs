using System.Collections;
using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>Places with their features and what persons said of them.</summary>
internal sealed class Examples(int bits)
{
    private readonly int _shift = 32 - bits;

    /// <summary>How many bits number the weights.</summary>
    public int Bits => bits;

    /// <summary>The places of the weights of all features, one place after the other.</summary>
    public List<int> Features { get; } = [];

    /// <summary>Where the features of each place begin.</summary>
    public List<int> Starts { get; } = [0];

    /// <summary>What was said of each place.</summary>
    public List<bool> Answers { get; } = [];

    /// <summary>Adds a place.</summary>
    public void Add(ReadOnlySpan<uint> features, bool answer)
    {
        foreach (var feature in features) Features.Add((int)(feature >> _shift));
        Starts.Add(Features.Count);
        Answers.Add(answer);
    }
}

/// <summary>Answers as persons did and writes every place down.</summary>
internal readonly struct GoldJudge(BitArray gold, Examples? examples) : IJudge
{
    public bool Says(ReadOnlySpan<uint> features, int at)
    {
        examples?.Add(features, gold[at]);
        return gold[at];
    }
}
