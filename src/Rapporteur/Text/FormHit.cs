using System.Collections.Immutable;

namespace Rapporteur.Text;

/// <summary>A form met in a sentence.</summary>
/// <typeparam name="T">What forms stand for.</typeparam>
/// <param name="FirstToken">Index of the first token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Value">What the form stands for.</param>
/// <param name="Matched">For a form with a gap the indexes of the tokens that fit; empty when all from first to end do.</param>
internal readonly record struct FormHit<T>(int FirstToken, int EndToken, T Value, ImmutableArray<int> Matched)
{
    /// <summary>True when other words stand between the words of the form.</summary>
    public bool HasGap => !Matched.IsEmpty;
}
