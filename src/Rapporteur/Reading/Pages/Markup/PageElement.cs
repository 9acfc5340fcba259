namespace Rapporteur.Reading.Pages.Markup;

/// <summary>An element of a page.</summary>
/// <param name="Tree">The tree it stands in.</param>
/// <param name="Node">Its number there.</param>
internal readonly record struct PageElement(PageTree Tree, int Node)
{
    private static readonly System.Buffers.SearchValues<char> NameEnds = System.Buffers.SearchValues.Create(" \t\r\n\f/>");

    /// <summary>What it is.</summary>
    public PageTag Tag => Tree[Node].Tag;

    /// <summary>Its name in lower case.</summary>
    public string LocalName => Tag == PageTag.Other ? OwnName() : Tag.Name();

    /// <summary>The element around it, or null.</summary>
    public PageElement? ParentElement => Tree[Node].Parent is >= 0 and var parent ? new PageElement(Tree, parent) : null;

    /// <summary>The value of its attribute <c>class</c>, or null.</summary>
    public string? ClassName => Attribute(AttributeNames.Class)?.In(Tree.Source).ToString();

    /// <summary>The value of its attribute <c>id</c>, or null.</summary>
    public string? Id => Attribute(AttributeNames.Id)?.In(Tree.Source).ToString();

    /// <summary>The elements directly inside it.</summary>
    public IEnumerable<PageElement> Children
    {
        get
        {
            for (var child = Node + 1; child < Tree[Node].After; child = Tree[child].After)
            {
                if (Tree[child].Tag != PageTag.Text) yield return new PageElement(Tree, child);
            }
        }
    }

    /// <summary>The runs of text inside it, white space left out.</summary>
    public IEnumerable<PageRun> Texts
    {
        get
        {
            for (var node = Node + 1; node < Tree[Node].After; node++)
            {
                if (Tree[node].Tag != PageTag.Text) continue;
                var run = new PageRun(Tree[node].Start, Tree[node].End);
                if (!run.In(Tree.Source).IsWhiteSpace()) yield return run;
            }
        }
    }

    /// <summary>The run of an attribute's value, or null when there is no such attribute. The name is one of <see cref="AttributeNames"/>.</summary>
    public PageRun? Attribute(string name) =>
        Attribute(AttributeNames.NumberOf(name) ?? throw new ArgumentException($"The attribute {name} is not kept.", nameof(name)));

    /// <summary>The run of an attribute's value by the number of its name, or null.</summary>
    public PageRun? Attribute(byte number)
    {
        foreach (var attribute in Tree.Attributes(Node))
        {
            if (attribute.Name == number) return attribute.Value;
        }

        return null;
    }

    /// <summary>The value of an attribute as it is written, or null.</summary>
    public string? GetAttribute(string name) => Attribute(name)?.In(Tree.Source).ToString();

    /// <summary>True when the element has the attribute.</summary>
    public bool HasAttribute(string name) => Attribute(name) is not null;

    private string OwnName()
    {
        var rest = Tree.Source.AsSpan(Tree[Node].Start + 1, Math.Min(40, Tree.Source.Length - Tree[Node].Start - 1));
        var end = rest.IndexOfAny(NameEnds);
        return (end < 0 ? rest : rest[..end]).ToString().ToLowerInvariant();
    }
}
