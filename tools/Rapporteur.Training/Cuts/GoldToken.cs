namespace Rapporteur.Training.Cuts;

/// <summary>A token of a treebank.</summary>
/// <param name="Surface">As it is written; white space inside it (a number in groups) makes several tokens of it.</param>
/// <param name="Words">The words it stands for; none when it is the one word it is.</param>
/// <param name="HasSpaceAfter">True when white space follows.</param>
internal sealed record GoldToken(string Surface, string[] Words, bool HasSpaceAfter);
