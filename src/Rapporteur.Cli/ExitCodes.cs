using Rapporteur.Model;

namespace Rapporteur.Cli;

/// <summary>What the program returns. The text of the help says the same.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was done; notes do not count against it.</summary>
    public const int Done = 0;

    /// <summary>Done, but there were warnings or errors about some of the input.</summary>
    public const int DoneWithDiagnostics = 1;

    /// <summary>The call is wrong: unknown command, missing or malformed option, output that cannot be written.</summary>
    public const int WrongCall = 2;

    /// <summary>Nothing could be read, or the store cannot be used.</summary>
    public const int NothingRead = 3;

    /// <summary>For the help.</summary>
    public const string Help =
        """
        Exit codes:
          0  done
          1  done, with warnings or errors about some of the input
          2  wrong call: unknown command, bad option, output that cannot be written
          3  nothing could be read, or the store cannot be used
        """;

    /// <summary>0 or 1, by what was wrong with the input.</summary>
    public static int For(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Any(d => d.Severity != Severity.Note) ? DoneWithDiagnostics : Done;
}
