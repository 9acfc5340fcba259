using Rapporteur.Io.Files;
using Rapporteur.Model;

namespace Rapporteur.Bench;

/// <summary>The reports that are measured with: those of <c>samples/</c> and of any folder beside it.</summary>
internal static class SampleReports
{
    /// <summary>The top of the working copy.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    /// <summary>The reports of <c>samples/</c> and of the folders given.</summary>
    public static SourceFile[] Read(params IEnumerable<string> folders)
    {
        var files = ReportFiles.Find(folders.Prepend(Path.Combine(Root, "samples")));
        var read = files.ToArray();
        foreach (var diagnostic in files.Diagnostics) Console.Error.WriteLine($"{diagnostic.Code} {diagnostic.Place}: {diagnostic.Message}");
        return read;
    }

    private static string Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Rapporteur.slnx"))) return at.FullName;
        }

        throw new InvalidOperationException("The benchmarks run inside a working copy of Rapporteur only: they read its samples.");
    }
}
