using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Rapporteur.Web.Parts;

/// <summary>A heading whose level depends on the page it stands on.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>1 to 6; deeper ones are 6.</summary>
    [Parameter, EditorRequired] public int Level { get; set; }

    /// <summary>The id of the element, or null.</summary>
    [Parameter] public string? Id { get; set; }

    /// <summary>The class of the element, or null.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The words of the heading.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, Math.Clamp(Level, 1, 6) switch { 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" });
        if (Id is not null) builder.AddAttribute(1, "id", Id);
        if (Class is not null) builder.AddAttribute(2, "class", Class);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }
}
