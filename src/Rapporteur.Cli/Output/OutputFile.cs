using System.Globalization;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Cli.Output;

/// <summary>Writes a result to a file once all of it is there.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file; null when done, else what was wrong.</summary>
    public static Diagnostic? Write(string path, Action<TextWriter> write)
    {
        using var whole = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        write(whole);
        try
        {
            File.WriteAllText(path, whole.ToString(), new UTF8Encoding(false));
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return DiagnosticCodes.Make(DiagnosticCodes.OutputNotWritable, path);
        }
    }
}
