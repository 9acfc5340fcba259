namespace Rapporteur.Model;

/// <summary>How much a diagnostic matters to the reader of the result.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing was lost.</summary>
    Note,

    /// <summary>Part of an input was doubtful or left out.</summary>
    Warning,

    /// <summary>An input could not be used at all.</summary>
    Error,
}

/// <summary>What was wrong with some input, as a value: the rest of the input is still read.</summary>
/// <param name="Code">Stable code such as <c>RAP101</c>, from <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One clear sentence in English.</param>
/// <param name="Place">Where: a path, or a path and a position, as <c>file.txt:12</c>.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, string Place);
