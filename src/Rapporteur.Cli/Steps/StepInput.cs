using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Rapporteur.Intake;
using Rapporteur.Io.Files;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary>What a step works on: JSON lines, plain or packed with gzip, and files of any other form. Read one by one; nothing is kept.</summary>
internal sealed class StepInput(string path, List<Diagnostic> diagnostics)
{
    /// <summary>Stands for standard input.</summary>
    public const string Standard = "-";

    private const int Probe = 4096;

    // A line that is no record of a data set may be one of a wire or of a web service.
    private const string RecordName = "record.json";

    /// <summary>Opens a file or standard input; packed bytes are unpacked. Null when it cannot be read, and then a diagnostic says so.</summary>
    public static ByteLines? Open(string path, List<Diagnostic> diagnostics)
    {
        try
        {
            var stream = path == Standard ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            var lines = new ByteLines(stream);
            return lines.Peek(2) is [0x1F, 0x8B] ? new ByteLines(new GZipStream(lines.AsStream(), CompressionMode.Decompress)) : lines;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var code = cause is FileNotFoundException or DirectoryNotFoundException ? DiagnosticCodes.NoSuchPath : DiagnosticCodes.Unreadable;
            diagnostics.Add(DiagnosticCodes.Make(code, path));
            return null;
        }
    }

    /// <summary>The records in order.</summary>
    public IEnumerable<StepRecord> Records()
    {
        if (Directory.Exists(path))
        {
            var pages = PageSet.Of(path);
            foreach (var record in PageSet.Is(path, pages) ? pages.SelectMany(p => Whole(p.Path, p.Id)) : InFiles()) yield return record;
            yield break;
        }

        foreach (var record in InFile()) yield return record;
    }

    private IEnumerable<StepRecord> InFile()
    {
        using var lines = Open(path, diagnostics);
        if (lines is null) yield break;
        if (!IsJson(lines.Peek(Probe)))
        {
            // A file is opened anew, so that an archive can be gone back in.
            foreach (var record in path == Standard ? InStream(lines) : InFiles()) yield return record;
            yield break;
        }

        var number = 0;
        while (lines.TryRead(out var line))
        {
            number++;
            if (line.Span.Trim(" \t\uFEFF"u8).IsEmpty) continue;
            if (StepLine.Read(line, number, path) is { } record)
            {
                yield return record;
                continue;
            }

            if (line.Span.TrimEnd(" \t"u8) is [.., (byte)'}'] && ReportIntake.MayHoldReports(RecordName, line.Span))
            {
                yield return new StepRecord(number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{path}:{number}")) { Bytes = line.ToArray() };
                continue;
            }

            // A dump that is one object over many lines cannot be read line by line.
            foreach (var other in number == 1 ? Dump(line, lines) : Refused(number)) yield return other;
        }

        NoteBreak(lines, path, diagnostics);
    }

    private IEnumerable<StepRecord> InFiles()
    {
        var files = ReportFiles.Find([path]);
        foreach (var file in files) yield return new StepRecord(file.Name, file.Location) { Bytes = file.Bytes };
        diagnostics.AddRange(files.Diagnostics);
    }

    private IEnumerable<StepRecord> InStream(ByteLines lines)
    {
        var named = new SourceFile(NameOf(path), path, default, null);
        foreach (var part in ReportIntake.TakeApart(named, lines.AsStream(), IntakeLimits.Default, diagnostics)) yield return new StepRecord(part.Name, part.Location) { Bytes = part.Bytes };
        NoteBreak(lines, path, diagnostics);
    }

    /// <summary>Tells when the bytes of an input broke off.</summary>
    public static void NoteBreak(ByteLines lines, string place, List<Diagnostic> diagnostics)
    {
        if (lines.IsBroken) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.Unreadable, place, "The file breaks off; what stands before was read."));
    }

    private IEnumerable<StepRecord> Whole(string file, string id)
    {
        using var lines = Open(file, diagnostics);
        if (lines is null) yield break;
        var bytes = lines.ReadRest();
        NoteBreak(lines, file, diagnostics);
        yield return new StepRecord(id, file) { Bytes = bytes };
    }

    private List<StepRecord> Dump(ReadOnlyMemory<byte> first, ByteLines lines)
    {
        // The line lies in the buffer that reading on fills anew.
        var start = first.ToArray();
        byte[] all = [.. start, (byte)'\n', .. lines.ReadRest()];
        try
        {
            using var json = JsonDocument.Parse(all);
            return StepDump.Read(json.RootElement, path);
        }
        catch (JsonException)
        {
            return Refused(1);
        }
    }

    private List<StepRecord> Refused(int number)
    {
        diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BadLine, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}")));
        return [];
    }

    private static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes.Length > 1 && bytes[0] == (byte)'{' && bytes[1..].TrimStart(" \t\r\n"u8) is [(byte)'"', ..] or [(byte)'}', ..];
    }

    private static string NameOf(string path) => path == Standard ? Standard : Path.GetFileName(path);
}
