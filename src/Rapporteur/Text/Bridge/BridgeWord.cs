namespace Rapporteur.Text.Bridge;

/// <summary>A word of a text.</summary>
/// <param name="Text">As the tables spell it; of a number its digits.</param>
/// <param name="Start">Its first mark in the text.</param>
/// <param name="Length">How many marks it has there.</param>
/// <param name="IsNumber">True for a number in digits.</param>
/// <param name="IsCapital">True when it begins with a capital.</param>
internal readonly record struct BridgeWord(string Text, int Start, int Length, bool IsNumber, bool IsCapital);
