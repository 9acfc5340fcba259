using Rapporteur.Model;

namespace Rapporteur.Cli.Output;

/// <summary>Diagnostics as lines: <c>RAP103 error: The file is empty. (a.txt)</c>.</summary>
internal static class DiagnosticLines
{
    public static string Of(Diagnostic diagnostic) =>
        $"{diagnostic.Code} {Severity(diagnostic.Severity)}: {diagnostic.Message} ({diagnostic.Place})";

    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) writer.WriteLine(Of(diagnostic));
    }

    public static string Severity(Severity severity) => severity switch
    {
        Model.Severity.Error => "error",
        Model.Severity.Warning => "warning",
        _ => "note",
    };
}
