namespace Rapporteur.Intake.Mail;

/// <summary>A header as it stands in the bytes: its name, and where its value stands, folded lines and all.</summary>
internal readonly record struct HeaderLine(string Name, int Start, int Length);
