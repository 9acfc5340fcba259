using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rapporteur.Model;

namespace Rapporteur.Cli.Steps;

/// <summary>Where a step writes: lines to a file, packed with gzip when its name ends in .gz, or to the output.</summary>
internal sealed class StepOutput : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly TextWriter? text;
    private readonly Stream? file;

    private StepOutput(TextWriter? text, Stream? file)
    {
        this.text = text;
        this.file = file;
    }

    /// <summary>Opens the output, or says why it cannot be written.</summary>
    public static (StepOutput? Output, Diagnostic? Failure) Open(string path, Surroundings around)
    {
        if (path == StepInput.Standard) return (new StepOutput(around.Out, null), null);
        try
        {
            Stream file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            return (new StepOutput(null, path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Optimal) : file), null);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, DiagnosticCodes.Make(DiagnosticCodes.OutputNotWritable, path));
        }
    }

    /// <summary>One object as the bytes of a line, its end included.</summary>
    public static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options)) write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes a line.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        if (file is not null) file.Write(line);
        else text!.Write(Encoding.UTF8.GetString(line));
    }

    public void Dispose() => file?.Dispose();
}
