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
        throw new NotImplementedException();
    }

    /// <summary>The entries of several dossiers as one register, in order; a later state of the same thing ends the earlier one.</summary>
    public static ImmutableArray<RegisterEntry> Merge(IEnumerable<Dossier> dossiers)
    {
        ArgumentNullException.ThrowIfNull(dossiers);
        throw new NotImplementedException();
    }

    /// <summary>The entries that hold on a day.</summary>
    public static ImmutableArray<RegisterEntry> AsOf(IEnumerable<RegisterEntry> register, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(register);
        return [.. register.Where(e => (e.From is null || e.From.Value.First <= day) && (e.Until is null || e.Until.Value.First > day))];
    }
}
