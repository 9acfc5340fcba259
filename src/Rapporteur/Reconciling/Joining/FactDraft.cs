using Rapporteur.Model;

namespace Rapporteur.Reconciling.Joining;

/// <summary>Claims that tell the same act, while they are being gathered.</summary>
internal sealed class FactDraft
{
    private readonly List<Claim> claims = [];

    /// <summary>The claims so far, in order of joining.</summary>
    public IReadOnlyList<Claim> Claims => claims;

    /// <summary>The type all claims share.</summary>
    public string Type => claims[0].Type;

    /// <summary>Takes a claim in.</summary>
    public void Add(Claim claim) => claims.Add(claim);

    /// <summary>The value most claims give for a field; null when none gives one.</summary>
    public string? Usual(Field field)
    {
        string? first = null;
        foreach (var claim in claims)
        {
            var value = claim[field];
            first ??= value;
            if (value is not null && !string.Equals(value, first, StringComparison.Ordinal)) return MostGiven(field);
        }

        return first;
    }

    private string MostGiven(Field field) => claims.Select(c => c[field]).OfType<string>()
        .GroupBy(v => v, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>All values given for a field.</summary>
    public IEnumerable<string> All(Field field) => claims.Select(c => c[field]).OfType<string>().Distinct(StringComparer.Ordinal);
}
