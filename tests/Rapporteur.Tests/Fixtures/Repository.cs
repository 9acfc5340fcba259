namespace Rapporteur.Tests.Fixtures;

/// <summary>The files of this repository, as they were checked out.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Top { get; } = Find();

    public static string At(string path) => Path.Combine([Top, .. path.Split('/')]);

    /// <summary>Files below a folder in ordinal order, as paths from the top with slashes; nothing that a build made.</summary>
    public static List<string> Files(string folder, string pattern) =>
    [
        .. Directory.EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Top, p).Replace('\\', '/'))
            .Where(p => !p.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Rapporteur.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository: no folder above them holds Rapporteur.slnx.");
    }
}
