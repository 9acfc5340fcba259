using System.Collections;
using System.Collections.Immutable;
using Rapporteur.Intake;
using Rapporteur.Model;

namespace Rapporteur.Io.Files;

/// <summary>
/// The reports at some paths: named files whatever they are called, and in folders, at any depth, what is called .txt, .html or
/// .htm or is known by its first bytes, and is not hidden. In ordinal order of path; each file is read when its turn comes, archives, WARC files and
/// JSON lines part by part, and nothing is kept: a file of any length needs no more memory than its longest report.
/// </summary>
public sealed class ReportFiles : IReadOnlyCollection<SourceFile>
{
    /// <summary>Stands for standard input.</summary>
    public const string Standard = "-";

    private readonly ImmutableArray<string> paths;
    private readonly List<Diagnostic> diagnostics;
    private readonly FieldNames? fields;
    private readonly Func<Stream>? input;

    private ReportFiles(FolderWalk found, string named, FieldNames? fields, Func<Stream>? input)
    {
        paths = found.InOrder();
        diagnostics = found.Diagnostics;
        Named = named;
        this.fields = fields;
        this.input = input;
    }

    /// <summary>Number of files found. One that holds several reports gives more.</summary>
    public int Count => paths.Length;

    /// <summary>The paths as they were given.</summary>
    public string Named { get; }

    /// <summary>What was wrong so far: paths and folders at once, files that cannot be read as they are come to.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Finds the files; none is read yet.</summary>
    /// <param name="paths">Files and folders, in any order, and <see cref="Standard"/>; what is named twice counts once.</param>
    /// <param name="fields">How the fields of JSON records are called, or null for the usual names.</param>
    /// <param name="input">Opens standard input; null where there is none.</param>
    public static ReportFiles Find(IEnumerable<string> paths, FieldNames? fields = null, Func<Stream>? input = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var found = new FolderWalk();
        var named = paths.ToList();
        foreach (var path in named) found.Take(path);
        return new ReportFiles(found, string.Join(' ', named), fields, input);
    }

    /// <summary>Reads the files one after the other.</summary>
    public IEnumerator<SourceFile> GetEnumerator()
    {
        foreach (var path in paths)
        {
            using var stream = Open(path);
            if (stream is null) continue;
            var named = new SourceFile(path == Standard ? "input" : Path.GetFileName(path), path, default, null) { Fields = fields };
            using var parts = ReportIntake.TakeApart(named, stream, IntakeLimits.Default, diagnostics).GetEnumerator();
            while (Next(parts, path)) yield return parts.Current;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Next(IEnumerator<SourceFile> parts, string path)
    {
        try
        {
            return parts.MoveNext();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, path));
            return false;
        }
    }

    private Stream? Open(string path)
    {
        try
        {
            if (path == Standard && input is not null) return input();
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, path));
            return null;
        }
    }
}
