using Rapporteur.Reading.Packs;

namespace Rapporteur.Training.Grammar;

/// <summary>The pack of a language, whose parts are learnt one after the other.</summary>
internal static class PackParts
{
    /// <summary>Puts all sections of a pack in one folder, learnt elsewhere, into the pack of the same language in another.</summary>
    public static void Join(string from, string to, string language)
    {
        var pack = PackFile.Read(File.ReadAllBytes(Path.Combine(from, language, "pack.bin")));
        Put(to, language, pack.Names.Select(n => (n, pack.Section(n).ToArray())));
    }

    /// <summary>Puts sections into the pack of a language in place of those of the same names; others stay.</summary>
    public static void Put(string folder, string language, IEnumerable<(string Name, byte[] Bytes)> sections)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, language)).FullName, "pack.bin");
        var all = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (File.Exists(file))
        {
            var pack = PackFile.Read(File.ReadAllBytes(file));
            foreach (var name in pack.Names) all[name] = pack.Section(name).ToArray();
        }

        foreach (var (name, bytes) in sections) all[name] = bytes;
        var packed = PackFile.Write([.. all.Select(s => (s.Key, s.Value))]);
        File.WriteAllBytes(file, packed);
        Console.Error.WriteLine($"  {file}: {packed.Length} bytes");
    }
}
