using Rapporteur.Model;

namespace Rapporteur.Io.Stores;

/// <summary>Names the build that derives content: another build may read the same reports in another way.</summary>
internal static class ProgramIdentity
{
    /// <summary>Version and, because builds are deterministic, the identity of the code itself.</summary>
    public static string Text { get; } = string.Join(' ', new[] { typeof(Pipeline), typeof(Report), typeof(ProgramIdentity) }
        .Select(type => type.Assembly)
        .Select(assembly => $"{assembly.GetName().Version}/{assembly.ManifestModule.ModuleVersionId:N}"));
}
