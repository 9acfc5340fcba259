namespace Rapporteur.Eval;

/// <summary>One measured figure, from 0 to 1.</summary>
/// <param name="Set">The labelled set it was measured on.</param>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
internal sealed record Figure(string Set, string Name, double Value);
