namespace Rapporteur.Model;

/// <summary>A part of a text that is in one language.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Language">ISO 639-1 code (639-3 where there is none), <c>nb</c> for Bokmål, <c>und</c> when not known.</param>
/// <param name="Confidence">How sure that is, 0 to 1: of the answers given with 0.9, about nine in ten are right.</param>
public sealed record LanguagePart(Span Span, string Language, double Confidence);
