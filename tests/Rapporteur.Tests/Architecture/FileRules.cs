using Rapporteur.Tests.Fixtures;

namespace Rapporteur.Tests.Architecture;

/// <summary>R7 and sizes over the files as they are written.</summary>
internal static class FileRules
{
    /// <summary>R7: files below a project's folder whose namespace is not that of their folder.</summary>
    public static List<string> Misplaced(string project, string root)
    {
        var found = new List<string>();
        foreach (var file in Repository.Files(project, "*.cs"))
        {
            var parts = file[(project.Length + 1)..].Split('/');
            var expected = string.Join('.', parts[..^1].Prepend(root));
            var written = File.ReadLines(Repository.At(file)).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal));
            if (written is null && parts is ["Program.cs"]) continue;
            if (written != $"namespace {expected};") found.Add($"{file}: {written ?? "no namespace"}");
        }

        return found;
    }

    /// <summary>Files of more lines than a limit, as <c>path: lines</c>.</summary>
    public static List<string> Long(string folder, int limit) =>
    [
        .. from file in Repository.Files(folder, "*.cs").Concat(Repository.Files(folder, "*.razor"))
           let lines = File.ReadLines(Repository.At(file)).Count()
           where lines > limit
           select file,
    ];
}
