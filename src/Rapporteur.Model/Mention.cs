using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>What sort of thing a mention is of.</summary>
public enum MentionKind
{
    /// <summary>A state, organisation, person or place.</summary>
    Entity,

    /// <summary>A language-neutral concept: an act, an instrument, a role, a marker such as negation.</summary>
    Concept,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A time expression.</summary>
    Time,
}

/// <summary>How an entity is named.</summary>
public enum NameForm
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>An adjective of belonging: Russian, russisk, НАТО- as first part of a compound.</summary>
    Adjective,

    /// <summary>The people: Russians.</summary>
    People,

    /// <summary>The capital, which may stand for its state.</summary>
    Capital,

    /// <summary>A seat of government that stands for its state: the Kremlin.</summary>
    Metonym,

    /// <summary>A person by full name or, after that, by surname.</summary>
    Person,

    /// <summary>A name known only by its shape.</summary>
    Unknown,
}

/// <summary>Whether a number is exact or a bound.</summary>
public enum NumberBound
{
    /// <summary>As given.</summary>
    Exact,

    /// <summary>At least, more than.</summary>
    AtLeast,

    /// <summary>At most, up to, fewer than.</summary>
    AtMost,

    /// <summary>About, some.</summary>
    About,
}

/// <summary>Some words of a sentence and what they stand for, in terms no language owns.</summary>
public sealed record Mention
{
    /// <summary>What sort of thing.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>Entity: ISO 3166-1 alpha-3, acronym, <c>PERSON:Full Name</c>, <c>PLACE:English name</c>, or the name itself.
    /// Concept: its id. Number: invariant decimal. Time: EDTF, with <c>XXXX</c> for a year that is not known, or <c>?</c> when it cannot be resolved.</summary>
    public required string Id { get; init; }

    /// <summary>The words, in <see cref="Article.Text"/>.</summary>
    public required Span Span { get; init; }

    /// <summary>Index of the first token in <see cref="Sentence.Tokens"/>.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index after the last token; of a form with other words inside it, after its first part.</summary>
    public required int EndToken { get; init; }

    /// <summary>Entity: how it is named.</summary>
    public NameForm Form { get; init; }

    /// <summary>Entity: the state or organisation it stands for as an actor (Moscow: RUS; a Russian minister: RUS), or null.</summary>
    public string? StandsFor { get; init; }

    /// <summary>Entity: its English name as a place (Moskva: Moscow), or null.</summary>
    public string? Place { get; init; }

    /// <summary>Number: its value.</summary>
    public decimal? Number { get; init; }

    /// <summary>Number: exact or a bound.</summary>
    public NumberBound Bound { get; init; }

    /// <summary>Time: the date it resolves to, or null.</summary>
    public Edtf? Date { get; init; }

    /// <summary>Time: the time of day printed beside a day, and its words, which lie outside <see cref="Span"/>; or null.</summary>
    public Cited<ClockTime>? Clock { get; init; }

    /// <summary>Concept: its classes, from the concept table (<c>act</c>, <c>instrument</c>, <c>role</c>, <c>counted</c>, <c>marker</c> …).</summary>
    public string Class { get; init; } = "";
}
