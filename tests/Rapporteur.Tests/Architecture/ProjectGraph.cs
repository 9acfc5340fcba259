using System.Xml.Linq;

namespace Rapporteur.Tests.Architecture;

/// <summary>What the project files below a folder refer to.</summary>
internal static class ProjectGraph
{
    /// <summary>One line for each edge: <c>A -> B</c> a project, <c>A => B</c> a package, <c>A ~> B</c> a package for the build only,
    /// <c>A .> B</c> a framework.</summary>
    public static List<string> Edges(IEnumerable<string> projects) =>
    [
        .. (from path in projects
           let name = Path.GetFileNameWithoutExtension(path)
           from element in XDocument.Load(path).Descendants()
           let arrow = element.Name.LocalName switch
           {
               "ProjectReference" => "->",
               "PackageReference" => element.Attribute("PrivateAssets")?.Value == "all" ? "~>" : "=>",
               "FrameworkReference" => ".>",
               _ => null,
           }
           where arrow is not null
           let to = element.Attribute("Include")!.Value
           let edge = $"{name} {arrow} {(arrow == "->" ? Path.GetFileNameWithoutExtension(to.Replace('\\', '/')) : to)}"
           select edge).Order(StringComparer.Ordinal),
    ];
}
