using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Model;
using Rapporteur.Register;

namespace Rapporteur.Web.Pages;

/// <summary>What a reader asks of the register.</summary>
/// <param name="AsOfText">The day on which entries hold, as given; empty for none.</param>
/// <param name="KnownText">The day by which they were known, as given; empty for none.</param>
/// <param name="Party">Code of a holder or counterpart, or null.</param>
public sealed record RegisterQuery(string AsOfText, string KnownText, string? Party)
{
    /// <summary>The day on which entries hold, or null.</summary>
    public DateOnly? AsOf => Day(AsOfText);

    /// <summary>The day by which they were known, or null.</summary>
    public DateOnly? Known => Day(KnownText);

    /// <summary>True when the first day is given and is none.</summary>
    public bool IsAsOfBad => AsOfText.Length > 0 && AsOf is null;

    /// <summary>True when the second day is given and is none.</summary>
    public bool IsKnownBad => KnownText.Length > 0 && Known is null;

    /// <summary>The entries that fit. What was known by a day is a matter of the store and not looked at here.</summary>
    public ImmutableArray<RegisterEntry> Of(ImmutableArray<RegisterEntry> register)
    {
        var holding = AsOf is { } day ? RegisterKeeper.AsOf(register, day) : register;
        return Party is null ? holding : [.. holding.Where(e => e.Holder == Party || e.Counterpart == Party)];
    }

    /// <summary>Codes of all holders and counterparts, in ordinal order.</summary>
    public static ImmutableArray<string> Parties(ImmutableArray<RegisterEntry> register) =>
        [.. register.SelectMany(e => new[] { e.Holder, e.Counterpart }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
