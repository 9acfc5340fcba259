using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Cli.Output;

/// <summary>Writes a result to a file, whole or not at all.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file; null when done, else what was wrong.</summary>
    public static Diagnostic? Write(string path, Action<TextWriter> write)
    {
        string? draft = null;
        try
        {
            var full = Path.GetFullPath(path);
            if (File.Exists(full) && (File.GetAttributes(full) & FileAttributes.Device) == 0 && new FileInfo(full).LinkTarget is null)
            {
                draft = full + ".new";
            }

            using (var writer = new StreamWriter(draft ?? full, append: false, new UTF8Encoding(false))) write(writer);
            if (draft is not null) File.Move(draft, full, overwrite: true);
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return DiagnosticCodes.Make(DiagnosticCodes.OutputNotWritable, path);
        }
    }
}
