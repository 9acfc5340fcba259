using Rapporteur.Model;

namespace Rapporteur.Ports;

/// <summary>A ruling as a store keeps it: nothing laid down is ever overwritten.</summary>
/// <param name="Ruling">What was laid down.</param>
/// <param name="Holds">False where it was taken back.</param>
/// <param name="Moment">When.</param>
public sealed record KeptRuling(StoryRuling Ruling, bool Holds, DateTimeOffset Moment);
