using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>The fields of a claim.</summary>
public enum Field
{
    /// <summary>Who acts.</summary>
    Actor,

    /// <summary>On whom.</summary>
    Target,

    /// <summary>What the act works on.</summary>
    Instrument,

    /// <summary>The number the act is about.</summary>
    Quantity,

    /// <summary>Of a change of a number: the old one.</summary>
    From,

    /// <summary>Of a change of a number: the new one.</summary>
    To,

    /// <summary>Where.</summary>
    Place,

    /// <summary>When it happened or takes effect.</summary>
    When,

    /// <summary>When it was made known.</summary>
    Announced,

    /// <summary>done, announced, threatened, hedged or denied.</summary>
    Status,

    /// <summary>The state the act leaves its instrument in: suspended, closed, recalled … as in the register.</summary>
    State,

    /// <summary>The last day the act or the state it leads to holds.</summary>
    Until,

    /// <summary>Whose thing the instrument is, where the words say so.</summary>
    Holder,
}

/// <summary>A value of a field, with the words it rests on and how they were read.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value in its canonical form: code, number, EDTF date, status.</param>
/// <param name="Evidence">The words, in the text of the claim's report. Never empty.</param>
/// <param name="Rule">The name of the rule that read it, for people: <c>subject</c>, <c>owner of the instrument</c> …</param>
public sealed record FieldValue(Field Field, string Value, Span Evidence, string Rule);

/// <summary>What sort of voice a link of an attribution is.</summary>
public enum VoiceKind
{
    /// <summary>The outlet that carries the report.</summary>
    Outlet,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>Another medium that is cited.</summary>
    Medium,

    /// <summary>A state, ministry or organisation.</summary>
    Organisation,

    /// <summary>A person by name.</summary>
    Person,

    /// <summary>A source that is not named.</summary>
    Anonymous,
}

/// <summary>One link in the chain of who says so: the paper, citing an agency, citing a minister.</summary>
/// <param name="Kind">What sort of voice.</param>
/// <param name="Name">Its name: the outlet, the agency's short name, <c>PERSON:Full Name</c>, a code.</param>
/// <param name="Evidence">The words that say so; null for the outlet itself.</param>
public sealed record Voice(VoiceKind Kind, string Name, Span? Evidence);

/// <summary>One act as one report states it in one place: who did what to whom, on exact words.</summary>
public sealed record Claim
{
    /// <summary>The report's id and the position of the claim in it: <c>79f0…:12</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The report that states it.</summary>
    public required ReportId Report { get; init; }

    /// <summary>PLOVER event type, or <c>FIGURE</c>.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>The words that state the act.</summary>
    public required Span Trigger { get; init; }

    /// <summary>The sentence or sentences it stands in.</summary>
    public required Span Context { get; init; }

    /// <summary>The values read, at most one of each field.</summary>
    public required ImmutableArray<FieldValue> Values { get; init; }

    /// <summary>From the outlet inward: who says so.</summary>
    public required ImmutableArray<Voice> Attribution { get; init; }

    /// <summary>True when the act is told in passing, as what came before the news.</summary>
    public bool IsBackground { get; init; }

    /// <summary>The value of a field, or null.</summary>
    public string? this[Field field]
    {
        get
        {
            foreach (var value in Values)
            {
                if (value.Field == field) return value.Value;
            }

            return null;
        }
    }
}

/// <summary>Direct speech of five words or more in one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Speaker">Full name, the code or name of an organisation, or null when the text does not say.</param>
/// <param name="SpeakerEvidence">The words that name the speaker, or null.</param>
/// <param name="Span">The words said, without the marks.</param>
/// <param name="Said">When it was said, or null.</param>
public sealed record Quote(ReportId Report, string? Speaker, Span? SpeakerEvidence, Span Span, Edtf? Said);
