using Rapporteur.Model;

namespace Rapporteur.Reading.Soundness;

/// <summary>Something sound text does not show.</summary>
/// <param name="Span">Where.</param>
/// <param name="Weight">How much it says: 1 for what happens once in many sound texts.</param>
internal readonly record struct Sign(Span Span, float Weight);
