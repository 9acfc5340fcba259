using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur;

/// <summary>Tells reports apart that share a name: each is then cited with as much of its folder as it takes.</summary>
internal static class SharedNames
{
    /// <summary>The reports, those of a shared name with a longer one, and a diagnostic for each name after the first.</summary>
    public static (ImmutableArray<Article> Articles, ImmutableArray<Diagnostic> Diagnostics) TellApart(IEnumerable<Article> articles)
    {
        var told = ImmutableArray.CreateBuilder<Article>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var group in articles.GroupBy(a => a.Name, StringComparer.Ordinal))
        {
            var same = group.OrderBy(a => a.Location, StringComparer.Ordinal).ThenBy(a => a.Id).ToList();
            if (same.Count == 1)
            {
                told.Add(same[0]);
                continue;
            }

            var names = Names(same);
            for (var i = 0; i < same.Count; i++) told.Add(same[i] with { Name = names[i] });
            diagnostics.AddRange(same.Skip(1).Select(a => DiagnosticCodes.Make(DiagnosticCodes.SameName, a.Location)));
        }

        return (told.ToImmutable(), diagnostics.ToImmutable());
    }

    private static List<string> Names(List<Article> same)
    {
        var deepest = same.Max(a => Folders(a).Length);
        for (var depth = 1; depth <= deepest; depth++)
        {
            var names = same.Select(a => string.Join('/', Folders(a).TakeLast(depth).Append(a.Name))).ToList();
            if (names.Distinct(StringComparer.Ordinal).Count() == names.Count) return names;
        }

        // Several reports of one name in one input: nothing but their ids tells them apart.
        return same.Select(a => a.Name + "~" + a.Id.Value).ToList();
    }

    private static string[] Folders(Article article)
    {
        var parts = article.Location.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? parts : parts[..^1];
    }
}
