using Rapporteur.Model;

namespace Rapporteur.Intake.Markup;

/// <summary>An attribute: what its name means and where its value stands in the source.</summary>
internal readonly record struct XmlAttribute(string Name, Span Value);

/// <summary>What an element holds: another element, or text where it stands in the source.</summary>
internal readonly record struct XmlNode(XmlElement? Element, Span Text, bool IsLiteral);

/// <summary>An element of an XML document as it was written, sound or not.</summary>
/// <param name="name">Its name: the local part, with a prefix of its vocabulary where that is none of those news is written in.</param>
/// <param name="start">Where its tag begins in the source.</param>
internal sealed class XmlElement(string name, int start)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its tag begins in the source.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends in the source.</summary>
    public int End { get; set; }

    /// <summary>False when the source ended before it.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Its attributes.</summary>
    public List<XmlAttribute> Attributes { get; } = [];

    /// <summary>What it holds, in order.</summary>
    public List<XmlNode> Nodes { get; } = [];

    /// <summary>The elements in it.</summary>
    public IEnumerable<XmlElement> Elements => Nodes.Where(n => n.Element is not null).Select(n => n.Element!);

    /// <summary>True when the name is one of these, whatever the case.</summary>
    public bool Is(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>The first element in it of one of the names, by the order of the names, or null.</summary>
    public XmlElement? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var node in Nodes)
            {
                if (node.Element is { } element && element.Is(name)) return element;
            }
        }

        return null;
    }

    /// <summary>The elements in it of a name.</summary>
    public IEnumerable<XmlElement> All(string name) => Elements.Where(e => e.Is(name));

    /// <summary>The elements below it at any depth, in order of the document.</summary>
    public IEnumerable<XmlElement> Below()
    {
        var open = new Stack<XmlElement>(Elements.Reverse());
        while (open.TryPop(out var element))
        {
            yield return element;
            for (var i = element.Nodes.Count - 1; i >= 0; i--)
            {
                if (element.Nodes[i].Element is { } inner) open.Push(inner);
            }
        }
    }

    /// <summary>Where the value of an attribute stands, or null.</summary>
    public Span? Attribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return attribute.Value;
        }

        return null;
    }
}
