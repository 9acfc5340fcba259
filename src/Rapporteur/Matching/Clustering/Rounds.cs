namespace Rapporteur.Matching.Clustering;

/// <summary>Numbers the walks over articles, so that an article can say in which it was last come upon: quicker than a set of those seen.</summary>
internal sealed class Rounds
{
    private long _last;

    /// <summary>A number that no walk had before; above 0.</summary>
    public long Next() => ++_last;
}
