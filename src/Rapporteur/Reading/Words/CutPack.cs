using System.Collections.Concurrent;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;

namespace Rapporteur.Reading.Words;

/// <summary>What was learnt to cut texts of a language. Read once, on first use, and shared.</summary>
internal sealed class CutPack
{
    private const string Any = "languages/cuts.bin";
    private static readonly ConcurrentDictionary<string, CutPack> Packs = new(StringComparer.Ordinal);

    /// <summary>What the pack was learnt from, and how well it then cut texts kept out of the learning.</summary>
    public required string Recipe { get; init; }

    /// <summary>Where tokens are cut.</summary>
    public required Weights Cuts { get; init; }

    /// <summary>Where sentences end.</summary>
    public required Weights Ends { get; init; }

    /// <summary>Which tokens stand for several words.</summary>
    public required Weights Choices { get; init; }

    /// <summary>What tokens that stand for several words stand for.</summary>
    public required ExpansionTable Expansions { get; init; }

    /// <summary>Numbers of what the language abbreviates, without the last stop.</summary>
    public HashSet<uint> Abbreviations { get; init; } = [];

    /// <summary>The pack of a language; of any other code the one that was learnt from all languages without their words.</summary>
    public static CutPack Of(string language)
    {
        if (Packs.TryGetValue(language, out var pack)) return pack;
        var name = $"languages/{language}/cuts.bin";
        return DataFile.Exists(name) || LanguageTable.Of(language).Abbreviations.Count > 0
            ? Packs.GetOrAdd(language, code => Read(DataFile.Exists(name) ? name : Any, code))
            : Packs.GetOrAdd(string.Empty, code => Read(Any, code));
    }

    /// <summary>The numbers of the abbreviations of a language.</summary>
    public static HashSet<uint> AbbreviationsOf(string language)
    {
        var work = CutWork.Rent();
        var numbers = new HashSet<uint>();
        foreach (var word in LanguageTable.Of(language).Abbreviations)
        {
            var form = word.TrimEnd('.');
            AtomReader.Read(form, 0, form.Length, work);
            var number = work.AtomCount == 0 ? 0 : work.Atoms[0].Number;
            for (var at = 1; at < work.AtomCount; at++) number = Mixing.Join(number, work.Atoms[at].Number);
            numbers.Add(number);
        }

        work.GiveBack();
        return numbers;
    }

    private static CutPack Read(string name, string language)
    {
        using var file = DataFile.Open(name);
        return CutPackReader.Read(file, name, AbbreviationsOf(language));
    }
}
