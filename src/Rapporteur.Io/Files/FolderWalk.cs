using System.Collections.Immutable;
using Rapporteur.Intake;
using Rapporteur.Model;

namespace Rapporteur.Io.Files;

/// <summary>Collects the report files at paths, with what is wrong with the paths.</summary>
internal sealed class FolderWalk
{
    private const int Reach = 16 * 1024;

    private static readonly ImmutableArray<string> Extensions = [".txt", ".html", ".htm"];

    // By full path, so that a file named twice counts once; the value is the path as the user knows it.
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    public List<Diagnostic> Diagnostics { get; } = [];

    public ImmutableArray<string> InOrder() => [.. files.Values.Order(StringComparer.Ordinal)];

    public void Take(string path)
    {
        if (path == ReportFiles.Standard && !Path.Exists(path)) files[path] = path;
        else if (Directory.Exists(path))
        {
            if (!TakeFolder(path)) Diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.EmptyFolder, path));
        }
        else if (File.Exists(path))
        {
            Keep(path);
        }
        else
        {
            Diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.NoSuchPath, path));
        }
    }

    private bool TakeFolder(string top)
    {
        var any = false;
        var open = new Stack<string>([top]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder))
            {
                if (IsLost(entry, folder) || entry.Name[0] == '.' || entry.Attributes.HasFlag(FileAttributes.Hidden)) continue;
                var path = Join(folder, entry.Name);
                if (entry is DirectoryInfo)
                {
                    // A link to a folder may lead back up.
                    if (entry.LinkTarget is null) open.Push(path);
                }
                else if (Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase) || HoldsReports(path))
                {
                    Keep(path);
                    any = true;
                }
            }
        }

        return any;
    }

    // A name whose bytes are no sound text leads to nothing: the system cannot be asked for it by what can be read of it.
    private bool IsLost(FileSystemInfo entry, string folder)
    {
        if (entry.LinkTarget is not null || Path.Exists(entry.FullName) || !entry.Name.Contains('\uFFFD', StringComparison.Ordinal)) return false;
        Diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, Join(folder, entry.Name), "The file cannot be read: its name is not sound UTF-8."));
        return true;
    }

    // What is not called a text is looked into; what cannot be is none.
    private static bool HoldsReports(string path)
    {
        try
        {
            var head = new byte[Reach];
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            return file.CanSeek && ReportIntake.MayHoldReports(Path.GetFileName(path), head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private List<FileSystemInfo> Entries(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos()];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, folder, "The folder cannot be read."));
            return [];
        }
    }

    private void Keep(string path)
    {
        var full = Path.GetFullPath(path);
        if (!files.TryGetValue(full, out var known) || string.CompareOrdinal(path, known) < 0) files[full] = path;
    }

    // Always with a slash, so that the order and the output are the same on every system.
    private static string Join(string folder, string name) => folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/" + name;
}
