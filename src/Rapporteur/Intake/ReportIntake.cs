using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>What one input gave: reports and what was wrong with it.</summary>
/// <param name="Items">The reports in it; empty when it could not be used.</param>
/// <param name="Diagnostics">What was wrong.</param>
public sealed record IntakeResult(ImmutableArray<RawItem> Items, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>The door of Intake: bytes in, raw reports out.</summary>
public static class ReportIntake
{
    /// <summary>Takes one input in. Never throws on bad input.</summary>
    public static IntakeResult Take(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        throw new NotImplementedException();
    }
}
