namespace Violations.Model;

/// <summary>Sound: what the rule must not report.</summary>
public sealed record SoundThing(string Name, System.Collections.Immutable.ImmutableArray<int> Numbers, DateOnly? Day)
{
    /// <summary>Set once.</summary>
    public SoundThing? Inner { get; init; }
}

/// <summary>R1: a setter.</summary>
public sealed class ThingWithSetter
{
    /// <summary>Can be set at any time.</summary>
    public string Name { get; set; } = "";
}

/// <summary>R1: a field that can be written.</summary>
public struct ThingWithField
{
    /// <summary>Can be written at any time.</summary>
    public int Number;
}

/// <summary>R1: read-only from outside, but what it holds can change.</summary>
/// <param name="Numbers">Can be added to.</param>
public sealed record ThingWithList(IReadOnlyList<int> Numbers);

/// <summary>R1: immutable but for what stands deep inside it.</summary>
/// <param name="Inner">An array of arrays.</param>
public sealed record ThingWithDepth(System.Collections.Immutable.ImmutableArray<int[]> Inner);

/// <summary>R1: another can inherit from it and add what changes.</summary>
public record OpenThing(int Number);
