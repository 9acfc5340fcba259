using System.Collections.Concurrent;
using System.Collections.Frozen;
using Rapporteur.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>A concept a form stands for.</summary>
internal sealed record ConceptForm(string Id, string Class);

/// <summary>An entity a form stands for, and in which way.</summary>
internal sealed record EntityForm(string Code, string Slot, string? StandsFor, string? Place);

/// <summary>The words of one language for concepts and entities, built once from its data folder.</summary>
internal sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Cache = new(StringComparer.Ordinal);
    private static readonly Lazy<FrozenDictionary<string, string>> Classes = new(() =>
        DataFile.Rows("rules/concepts.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> Capitals = new(() =>
        DataFile.Rows("entities/states.tsv").Where(r => r.Length > 2).ToFrozenDictionary(r => r[0], r => r[2], StringComparer.Ordinal));

    private Lexicon(string language)
    {
        Concepts = LoadConcepts($"languages/{language}/concepts.tsv");
        Entities = LoadEntities($"languages/{language}/entities.tsv");
    }

    /// <summary>Forms of concepts.</summary>
    public FormIndex<ConceptForm> Concepts { get; }

    /// <summary>Forms of states, organisations and places.</summary>
    public FormIndex<EntityForm> Entities { get; }

    /// <summary>The lexicon of a language; empty for one without a data folder.</summary>
    public static Lexicon Of(string language) => Cache.GetOrAdd(language, static l => new Lexicon(l));

    private static FormIndex<ConceptForm> LoadConcepts(string file)
    {
        var index = new FormIndex<ConceptForm>();
        if (!DataFile.Exists(file)) return index;
        foreach (var row in DataFile.Rows(file))
        {
            // A row of an unknown concept is a mistake of the data and is caught by its test, not here.
            if (row.Length < 2 || !Classes.Value.TryGetValue(row[0], out var @class)) continue;
            Add(index, row[1], new ConceptForm(row[0], @class));
        }

        return index;
    }

    private static FormIndex<EntityForm> LoadEntities(string file)
    {
        var index = new FormIndex<EntityForm>();
        if (!DataFile.Exists(file)) return index;
        foreach (var row in DataFile.Rows(file))
        {
            if (row.Length < 3) continue;
            Add(index, row[2], Entity(row[0], row[1]));
        }

        return index;
    }

    private static EntityForm Entity(string code, string slot)
    {
        if (code.StartsWith("PLACE:", StringComparison.Ordinal)) return new EntityForm(code, "place", null, code[6..]);
        return new EntityForm(code, slot, code, slot == "capital" && Capitals.Value.TryGetValue(code, out var capital) ? capital : null);
    }

    private static void Add<T>(FormIndex<T> index, string forms, T value)
    {
        foreach (var form in forms.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) index.Add(form, value);
    }
}
