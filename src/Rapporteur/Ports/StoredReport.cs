using Rapporteur.Model;

namespace Rapporteur.Ports;

/// <summary>One input as a store keeps it.</summary>
/// <param name="Name">The name it is cited by.</param>
/// <param name="Location">Where it was found.</param>
/// <param name="Bytes">Its content, as found. Name and content together are its key.</param>
/// <param name="Known">When it became known to us.</param>
/// <param name="Added">When it was added: the day of reading for everything derived from it.</param>
public sealed record StoredReport(string Name, string Location, ReadOnlyMemory<byte> Bytes, DateTimeOffset Known, DateTimeOffset Added)
{
    /// <summary>How the fields of its JSON records are called, or null for the usual names.</summary>
    public FieldNames? Fields { get; init; }
}

/// <summary>What derived content was built from and by.</summary>
/// <param name="Reports">The fingerprint of the reports.</param>
/// <param name="Program">The program that built it, by version and build.</param>
public sealed record Built(string Reports, string Program);
