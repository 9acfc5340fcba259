namespace Rapporteur.Model;

/// <summary>A run of UTF-16 code units of <see cref="Article.Text"/>: half open, [Start, End).</summary>
/// <param name="Start">First code unit, 0 or more.</param>
/// <param name="Length">Number of code units, 0 or more.</param>
public readonly record struct Span(int Start, int Length) : IComparable<Span>
{
    /// <summary>The first code unit after the run.</summary>
    public int End => Start + Length;

    /// <summary>The span between two positions.</summary>
    public static Span Between(int start, int end) => new(start, end - start);

    /// <summary>True when <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>True when the position lies inside this span.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>True when the two spans share at least one code unit.</summary>
    public bool Overlaps(Span other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Union(Span other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words of <paramref name="text"/> the span covers.</summary>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>Earlier spans first; of two that start together the shorter first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
