namespace Rapporteur.Reading.Pages;

/// <summary>A value of a data script: an object, a list or a scalar, with its place in the source of the page.</summary>
internal sealed class JsonTree
{
    /// <summary>Members of an object, in order.</summary>
    public List<(string Key, JsonTree Value)> Members { get; } = [];

    /// <summary>Items of a list.</summary>
    public List<JsonTree> Items { get; } = [];

    /// <summary>The run of a text or a bare scalar, without its quotation marks; null for an object or a list.</summary>
    public PageRun? Scalar { get; init; }

    /// <summary>The first member of a name, or null.</summary>
    public JsonTree? this[string key]
    {
        get
        {
            foreach (var (name, value) in Members)
            {
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase)) return value;
            }

            return null;
        }
    }

    /// <summary>The tree itself and everything below it, parents first.</summary>
    public IEnumerable<JsonTree> All()
    {
        yield return this;
        foreach (var inner in Members.Select(m => m.Value).Concat(Items))
        {
            foreach (var tree in inner.All()) yield return tree;
        }
    }

    /// <summary>The tree itself or, of a list, its items.</summary>
    public IEnumerable<JsonTree> Each() => Items.Count > 0 ? Items : [this];
}
