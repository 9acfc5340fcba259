using System.Diagnostics;

namespace Rapporteur.Tests.Fixtures;

/// <summary>The real program as a process of its own.</summary>
internal static class ProgramProcess
{
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, "Rapporteur.Cli.dll"))) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    /// <summary>Reads what it writes and forgets it, so that a full pipe never stops it.</summary>
    public static void ReadAway(Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }
}
