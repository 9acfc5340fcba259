namespace Rapporteur.Tests.Fixtures;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Top = Directory.CreateTempSubdirectory("rapporteur-").FullName;

    public string Top { get; }

    public string At(string name) => Path.Combine(Top, name);

    /// <summary>Writes a file, folders and all, and gives its path.</summary>
    public string Put(string name, string text) => Put(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Put(string, string)"/>
    public string Put(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Top, recursive: true);
}
