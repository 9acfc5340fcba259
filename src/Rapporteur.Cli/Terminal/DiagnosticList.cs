using Rapporteur.Cli.Output;
using Rapporteur.Model;

namespace Rapporteur.Cli.Terminal;

/// <summary>What was wrong with the input.</summary>
internal static class DiagnosticList
{
    public static void Write(TerminalPage page, IEnumerable<Diagnostic> diagnostics)
    {
        page.Heading("About the input");
        page.Labelled(2, 15, diagnostics.Select(d => (
            new Words(d.Code + " " + DiagnosticLines.Severity(d.Severity), d.Severity switch
            {
                Severity.Error => Ink.Wrong,
                Severity.Warning => Ink.Doubt,
                _ => Ink.Faint,
            }),
            new Words(d.Place, Ink.Name).And(": " + d.Message))));
    }
}
