using System.Globalization;
using System.Runtime.InteropServices;

namespace Rapporteur.Bench;

/// <summary>The machine in general words: enough to compare figures by, nothing that tells whose it is.</summary>
internal static class Machine
{
    private const double Gibi = 1024d * 1024 * 1024;

    /// <summary>Such as <c>2-cores-x64</c>, for the name of a file of results.</summary>
    public static string Kind => string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount}-cores-{RuntimeInformation.ProcessArchitecture}").ToLowerInvariant();

    /// <summary>Cores, memory, system, runtime.</summary>
    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Gibi:0} GiB of memory, {System}, {RuntimeInformation.FrameworkDescription}");

    private static string System => OperatingSystem.IsLinux() ? "Linux" : OperatingSystem.IsMacOS() ? "macOS" : OperatingSystem.IsWindows() ? "Windows" : "another system";
}
