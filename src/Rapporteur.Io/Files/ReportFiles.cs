using System.Collections;
using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Io.Files;

/// <summary>
/// The reports at some paths: named files whatever they are called, and in folders, at any depth, what is called .txt, .html or
/// .htm and is not hidden. In ordinal order of path; each file is read when its turn comes and not kept.
/// </summary>
public sealed class ReportFiles : IReadOnlyCollection<SourceFile>
{
    /// <summary>More bytes than any report has; what stands beyond is not read.</summary>
    public const int MaxBytes = 128 * 1024 * 1024;

    private readonly ImmutableArray<string> paths;
    private readonly List<Diagnostic> diagnostics;

    private ReportFiles(ImmutableArray<string> paths, List<Diagnostic> diagnostics)
    {
        this.paths = paths;
        this.diagnostics = diagnostics;
    }

    /// <summary>Number of files found.</summary>
    public int Count => paths.Length;

    /// <summary>What was wrong so far: paths and folders at once, files that cannot be read as they are come to.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Finds the files; none is opened yet.</summary>
    /// <param name="paths">Files and folders, in any order; what is named twice counts once.</param>
    public static ReportFiles Find(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var found = new FolderWalk();
        foreach (var path in paths) found.Take(path);
        return new ReportFiles(found.InOrder(), found.Diagnostics);
    }

    /// <summary>Reads the files one after the other.</summary>
    public IEnumerator<SourceFile> GetEnumerator()
    {
        foreach (var path in paths)
        {
            if (Open(path) is { } file) yield return file;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SourceFile? Open(string path)
    {
        try
        {
            return new SourceFile(Path.GetFileName(path), path, ReadUpTo(path, MaxBytes), null);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, path));
            return null;
        }
    }

    // By stream and not by length: pipes and devices have none.
    private static byte[] ReadUpTo(string path, int limit)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var buffer = new byte[file.CanSeek ? (int)Math.Min(file.Length, limit) : 64 * 1024];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                if (file.CanSeek || filled == limit) return buffer;
                Array.Resize(ref buffer, Math.Min(limit, buffer.Length * 2));
            }

            var read = file.Read(buffer, filled, buffer.Length - filled);
            if (read == 0) return buffer.AsSpan(0, filled).ToArray();
            filled += read;
        }
    }
}
