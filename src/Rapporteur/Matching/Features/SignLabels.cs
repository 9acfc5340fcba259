using Rapporteur.Model;

namespace Rapporteur.Matching.Features;

/// <summary>The words of an article behind the signs of its profile, for telling people why.</summary>
internal sealed class SignLabels
{
    private readonly Dictionary<uint, string> _labels = [];

    private SignLabels()
    {
    }

    /// <summary>What an article calls a sign, or null when it does not have it.</summary>
    public string? this[uint sign] => _labels.GetValueOrDefault(sign);

    /// <summary>Reads an article anew.</summary>
    public static SignLabels Of(Article article, ProfileReader reader)
    {
        var labels = new SignLabels();
        reader.Tell(article, (sign, text) => labels._labels.TryAdd(sign, text));
        return labels;
    }
}
