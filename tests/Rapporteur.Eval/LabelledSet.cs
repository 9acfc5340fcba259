using System.Security.Cryptography;
using System.Text;

namespace Rapporteur.Eval;

/// <summary>Labelled material in a folder.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Folder">Where it is.</param>
internal sealed record LabelledSet(string Name, string Folder)
{
    /// <summary>Sixteen digits that change when any file of the set does: floors hold for one state of the material only.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
