using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Register;

/// <summary>The door of Register: facts in, dated states out.</summary>
public static class RegisterKeeper
{
    /// <summary>The entries the facts of one dossier make, by from-date, instrument, holder and counterpart.</summary>
    public static ImmutableArray<RegisterEntry> Enter(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return Chain(dossier.Facts.Where(f => !f.IsLoose).Select(f => Make(f, dossier)).OfType<RegisterEntry>());
    }

    /// <summary>The entries of several dossiers as one register, in order; a later state of the same thing ends the earlier one.</summary>
    public static ImmutableArray<RegisterEntry> Merge(IEnumerable<Dossier> dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        return Chain(dossiers.SelectMany(d => d.Register));
    }

    /// <summary>The entries that hold on a day.</summary>
    public static ImmutableArray<RegisterEntry> AsOf(IEnumerable<RegisterEntry> register, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        return [.. register.Where(e => (e.From is null || e.From.Value.First <= day) && (e.Until is null || e.Until.Value.First > day))];
    }

    private static RegisterEntry? Make(Fact fact, Dossier dossier)
    {
        if (fact[Field.State] is not { } state || fact[Field.Status] is not ("done" or "announced")) return null;
        if (fact[Field.Instrument] is not { } code || RegisterTable.Find(code) is not { } instrument) return null;
        var (holder, counterpart) = Sides(fact, instrument);
        if (holder is null) return null;
        return new RegisterEntry
        {
            Instrument = code,
            Holder = holder,
            Counterpart = counterpart,
            Name = RegisterTable.NameOf(instrument, holder, counterpart),
            Place = fact[Field.Place],
            State = state,
            From = Edtf.Parse(fact[Field.When]) ?? Edtf.Parse(fact[Field.Announced]),
            Until = Edtf.Parse(fact[Field.Until]) is { } last && last.Last < DateOnly.MaxValue ? Edtf.Day(last.Last.AddDays(1)) : null,
            Value = instrument.Value switch { "quantity" => fact[Field.Quantity], "to" => fact[Field.To], _ => null },
            Known = Known(fact, dossier),
            Status = fact[Field.Status]!,
            Story = dossier.Story.Id,
            Facts = [fact.Id],
            Evidence = [.. fact.Claims.Select(c => new Evidence(c.Report, c.Trigger, "words of the act"))],
        };
    }

    private static (string? Holder, string? Counterpart) Sides(Fact fact, Instrument instrument)
    {
        var (actor, target) = (fact[Field.Actor], fact[Field.Target]);
        var againstAnother = instrument.IsSenders && fact.Mode is "discontinue" or "expel";
        if (fact.Type == "SANCTION" && fact[Field.Instrument] == "charge-daffaires") againstAnother = false;
        return againstAnother ? (target, actor) : (actor, target);
    }

    private static DateOnly? Known(Fact fact, Dossier dossier)
    {
        var days = dossier.Story.Articles.Where(a => fact.Claims.Any(c => c.Report == a.Id))
            .Select(a => a.Known is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : a.Published?.Value.First).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : days.Min();
    }

    /// <summary>Orders entries and ends each where a later one of the same thing begins; entries are never taken out.</summary>
    private static ImmutableArray<RegisterEntry> Chain(IEnumerable<RegisterEntry> entries)
    {
        var ordered = entries.OrderBy(e => e.From?.First ?? DateOnly.MinValue).ThenBy(e => e.Instrument, StringComparer.Ordinal)
            .ThenBy(e => e.Holder, StringComparer.Ordinal).ThenBy(e => e.Counterpart, StringComparer.Ordinal)
            .ThenBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.State, StringComparer.Ordinal).ThenBy(e => e.Facts[0], StringComparer.Ordinal).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            var later = ordered.Skip(i + 1).FirstOrDefault(e => IsSameThing(e, ordered[i]) && e.State != ordered[i].State && e.From?.First > ordered[i].From?.First);
            if (later is not null && (ordered[i].Until is null || later.From < ordered[i].Until)) ordered[i] = ordered[i] with { Until = later.From };
        }

        return [.. ordered];
    }

    private static bool IsSameThing(RegisterEntry a, RegisterEntry b) =>
        a.Instrument == b.Instrument && a.Holder == b.Holder && a.Counterpart == b.Counterpart && (a.Place is null || b.Place is null || a.Place == b.Place);
}
