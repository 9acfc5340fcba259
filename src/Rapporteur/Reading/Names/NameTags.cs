namespace Rapporteur.Reading.Names;

/// <summary>The tags of names in the order in which a net scores them: outside, then first and later word of each kind.</summary>
internal static class NameTags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 9;

    /// <summary>What a score of 1 stands as in whole numbers: eight fractional bits.</summary>
    public const int One = 256;

    /// <summary>The tag of a word outside of names.</summary>
    public const int Outside = 0;

    /// <summary>The tags as they are written.</summary>
    public static readonly string[] Written = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"];

    /// <summary>True for the first word of a name.</summary>
    public static bool IsFirst(int tag) => (tag & 1) == 1;

    /// <summary>True for a later word of a name.</summary>
    public static bool IsLater(int tag) => tag > 0 && (tag & 1) == 0;

    /// <summary>The kind of a name: 0 person, 1 place, 2 organisation, 3 other; -1 outside.</summary>
    public static int Kind(int tag) => (tag - 1) >> 1;

    /// <summary>The tag of the first word of a kind.</summary>
    public static int First(int kind) => (kind * 2) + 1;

    /// <summary>The tag of a later word of a kind.</summary>
    public static int Later(int kind) => (kind * 2) + 2;
}
