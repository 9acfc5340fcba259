using Rapporteur.Reading.Pages;

namespace Rapporteur.Reading.Facts;

/// <summary>The data scripts of a page: what in them is about the report itself, and not about others it lists or cites.</summary>
internal sealed class DataScripts(string source)
{
    private static readonly string[] OfOthers =
        ["itemListElement", "hasPart", "citation", "mentions", "comment", "review", "reviews", "relatedLink", "blogPost", "blogPosts", "isBasedOn", "suggestedAnswer", "acceptedAnswer", "associatedMedia", "image", "logo"];

    private readonly List<JsonTree> _roots = [];
    private readonly Dictionary<string, JsonTree> _byId = new(StringComparer.Ordinal);

    /// <summary>Takes the script in a run in.</summary>
    public void Add(PageRun run)
    {
        if (JsonScanner.Read(source, run) is not { } tree) return;
        _roots.Add(tree);
        foreach (var node in tree.All())
        {
            if (node.Members.Count > 1 && node["@id"] is { Scalar: not null } id && Text(id) is { } name) _byId.TryAdd(name, node);
        }
    }

    /// <summary>Nodes about a report, in order; those that are reports by their type first, then pages and films.</summary>
    public IEnumerable<(JsonTree Node, bool IsReport)> Reports()
    {
        var nodes = new List<JsonTree>();
        foreach (var root in _roots) Gather(root, nodes, 0);
        return nodes.Where(n => IsReport(n)).Select(n => (n, true)).Concat(nodes.Where(n => !IsReport(n) && IsPage(n)).Select(n => (n, false)));
    }

    /// <summary>The node itself, or the one elsewhere on the page that it only names.</summary>
    public JsonTree Resolve(JsonTree node) =>
        node.Scalar is null && node["name"] is null && node["@id"] is { } id && Text(id) is { } name ? _byId.GetValueOrDefault(name, node) : node;

    /// <summary>True when a type of the node holds one of the words.</summary>
    public bool IsOf(JsonTree node, params ReadOnlySpan<string> words)
    {
        if (node["@type"] is not { } type) return false;
        foreach (var item in type.Each())
        {
            foreach (var word in words)
            {
                if (Text(item)?.Contains(word, StringComparison.Ordinal) == true) return true;
            }
        }

        return false;
    }

    private static void Gather(JsonTree node, List<JsonTree> nodes, int depth)
    {
        if (depth > 12) return;
        if (node.Members.Count > 0) nodes.Add(node);
        foreach (var item in node.Items) Gather(item, nodes, depth + 1);
        foreach (var (key, value) in node.Members)
        {
            if (!OfOthers.Contains(key, StringComparer.OrdinalIgnoreCase)) Gather(value, nodes, depth + 1);
        }
    }

    private bool IsReport(JsonTree node) => IsOf(node, "Article", "Posting", "Report", "Review", "Recipe") && !IsOf(node, "AggregateRating");

    private bool IsPage(JsonTree node) => node["datePublished"] is not null || node["author"] is not null || node["uploadDate"] is not null || IsOf(node, "WebPage");

    private string? Text(JsonTree node) => node.Scalar is { } run ? source[run.Start..Math.Min(run.End, run.Start + 300)] : null;
}
