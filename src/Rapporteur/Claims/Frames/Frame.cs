namespace Rapporteur.Claims.Frames;

/// <summary>How an act and a thing make an event: a row of <c>data/rules/frames.tsv</c>.</summary>
/// <param name="Order">Its place in the table: earlier rows win.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="OwnMode">Mode when the thing is the actor's own, or null.</param>
/// <param name="OtherMode">Mode otherwise, or null.</param>
/// <param name="Instrument">Instrument, or null.</param>
/// <param name="Roles">How actor and target are found.</param>
/// <param name="State">Register state the act leads to, or null.</param>
internal sealed record Frame(int Order, string Type, string? OwnMode, string? OtherMode, string? Instrument, string Roles, string? State);
