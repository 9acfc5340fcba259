using System.Collections.Immutable;
using System.Globalization;
using Rapporteur.Text;

namespace Rapporteur.Reading.Clocks;

/// <summary>When clocks stand an hour ahead.</summary>
internal enum SummerRule
{
    /// <summary>Never.</summary>
    None,

    /// <summary>From the last Sunday of March to the last of October.</summary>
    Europe,

    /// <summary>From the second Sunday of March to the first of November.</summary>
    America,
}

/// <summary>A zone of time.</summary>
/// <param name="Id">Its id in <c>rules/zones.tsv</c>; languages name it by <c>zone.id</c>.</param>
/// <param name="Minutes">Minutes ahead of universal time, without summer time; null for the zone of the place spoken of.</param>
/// <param name="Rule">When clocks stand an hour ahead.</param>
/// <param name="Since">The first day from which on this holds.</param>
/// <param name="Forms">How every language may write it.</param>
internal sealed record ClockZone(string Id, int? Minutes, SummerRule Rule, DateOnly Since, string Forms)
{
    /// <summary>True for universal time, behind which a number may say how far another zone is from it: UTC+2.</summary>
    public bool IsUniversal => Minutes == 0 && Rule == SummerRule.None;

    /// <summary>Minutes ahead of universal time on a day; null when that cannot be told.</summary>
    public int? OffsetOn(DateOnly? day)
    {
        if (Minutes is not { } minutes || Rule == SummerRule.None && day is null) return Minutes;
        if (day is not { } date || date < Since) return null;
        return IsSummer(date) ? minutes + 60 : minutes;
    }

    private bool IsSummer(DateOnly day) => Rule switch
    {
        SummerRule.Europe => day >= LastSunday(day.Year, 3) && day < LastSunday(day.Year, 10),
        SummerRule.America => day >= FirstSunday(day.Year, 3).AddDays(7) && day < FirstSunday(day.Year, 11),
        _ => false,
    };

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static DateOnly FirstSunday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7);
    }
}

/// <summary>The zones of time that reports name, from <c>rules/zones.tsv</c>.</summary>
internal static class ClockZones
{
    private const string File = "rules/zones.tsv";

    /// <summary>All of them, in the order of the table.</summary>
    public static ImmutableArray<ClockZone> All { get; } = [.. DataFile.Rows(File).Select(Read)];

    private static ClockZone Read(string[] row) => new(
        row[0],
        int.TryParse(row[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
        row[2] switch { "europe" => SummerRule.Europe, "america" => SummerRule.America, _ => SummerRule.None },
        DateOnly.ParseExact(row[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.Length > 4 ? row[4] : "");
}
