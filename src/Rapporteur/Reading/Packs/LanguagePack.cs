using System.Collections.Concurrent;
using Rapporteur.Reading.Tagging;
using Rapporteur.Reading.Trees;
using Rapporteur.Text;

namespace Rapporteur.Reading.Packs;

/// <summary>What was learnt of a language: read once, on first use, and shared.</summary>
internal sealed class LanguagePack
{
    private static readonly ConcurrentDictionary<string, Lazy<LanguagePack?>> Packs = new(StringComparer.Ordinal);

    private LanguagePack(PackFile file)
    {
        Tags = TagModel.Read(file);
        Trees = file.Has("trees") ? TreeModel.Read(file.Section("trees")) : null;
        About = System.Text.Encoding.UTF8.GetString(file.Has("about") ? file.Section("about") : []);
    }

    /// <summary>The codes of the languages that have a pack, in order.</summary>
    public static IReadOnlyList<string> Languages { get; } =
        [.. DataFile.Names.Select(n => n.Split('/')).Where(p => p is ["languages", _, "pack.bin"]).Select(p => p[1]).Order(StringComparer.Ordinal)];

    /// <summary>What tags.</summary>
    public TagModel Tags { get; }

    /// <summary>What reads trees, or null in a pack without.</summary>
    public TreeModel? Trees { get; }

    /// <summary>From what it was learnt, how, and how well it does: lines of text.</summary>
    public string About { get; }

    /// <summary>The pack of a language, or null where there is none.</summary>
    /// <exception cref="InvalidDataException">The pack that is built in is damaged: our own bug.</exception>
    public static LanguagePack? Of(string language) => Packs.GetOrAdd(language, static code => new Lazy<LanguagePack?>(() => Open(code))).Value;

    /// <summary>Reads a pack.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a pack, of another version, or damaged.</exception>
    public static LanguagePack Read(ReadOnlyMemory<byte> bytes) => new(PackFile.Read(bytes));

    private static LanguagePack? Open(string language)
    {
        var name = $"languages/{language}/pack.bin";
        if (!DataFile.Exists(name)) return null;
        using var stream = DataFile.Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
