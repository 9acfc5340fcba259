using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Intake.Markup;

/// <summary>What was wrong with an XML document, as diagnostics say it.</summary>
internal static class XmlFaults
{
    /// <summary>Elements and texts of one document that are read at most: several for every line of the longest feeds.</summary>
    public const int MostNodes = 1_500_000;

    /// <summary>The faults of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isCut">True when it had more entries than are read.</param>
    public static ImmutableArray<(string Code, string? Message)> Of(XmlReading document, bool isCut)
    {
        var faults = ImmutableArray.CreateBuilder<(string, string?)>();
        if (document.IsTruncated) faults.Add((DiagnosticCodes.Truncated, null));
        if (document.IsCut || isCut) faults.Add((DiagnosticCodes.TooMany, null));
        if (document.Mismatches > 0) faults.Add((DiagnosticCodes.Malformed, Counted(document.Mismatches, "tag has no match", "tags have no match") + "; the document was read as far as it can be understood."));
        if (document.OwnEntities > 0) faults.Add((DiagnosticCodes.OwnEntities, "The document declares " + Counted(document.OwnEntities, "entity of its own, which stands as it is written.", "entities of its own, which stand as they are written.")));
        return faults.DrainToImmutable();
    }

    private static string Counted(int count, string one, string many) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
