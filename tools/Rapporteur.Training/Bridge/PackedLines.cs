using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Rapporteur.Training.Bridge;

/// <summary>Reads the packed files of the open data.</summary>
internal static class PackedLines
{
    public static IEnumerable<string> Files(string folder, string ending) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    public static IEnumerable<string> Lines(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    public static JsonDocument Json(string path)
    {
        using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return JsonDocument.Parse(stream);
    }
}
