namespace Rapporteur.Model;

/// <summary>The lasting name of one report: 16 lower-case hexadecimal digits of the SHA-256 of its name and its bytes.
/// The same file read twice has the same id on any machine.</summary>
/// <param name="Value">The sixteen digits.</param>
public readonly record struct ReportId(string Value) : IComparable<ReportId>
{
    /// <summary>Ordinal order of the digits.</summary>
    public int CompareTo(ReportId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(ReportId left, ReportId right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(ReportId left, ReportId right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(ReportId left, ReportId right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(ReportId left, ReportId right) => left.CompareTo(right) >= 0;
}
