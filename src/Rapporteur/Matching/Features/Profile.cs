using Rapporteur.Model;

namespace Rapporteur.Matching.Features;

/// <summary>
/// What an article is about, small enough that a million of them fit into memory: for each <see cref="Channel"/> the numbers of
/// its signs in rising order, and how much each weighs, so that the squares of a channel's weights sum up to <see cref="Whole"/>
/// squared. Depends on the article alone.
/// </summary>
/// <param name="Id">The report.</param>
/// <param name="Order">A number drawn from the id: which of many is asked first does not follow names or dates.</param>
/// <param name="Language">Number of its language: two articles are of one language when these agree.</param>
/// <param name="Day">Day of publication by <see cref="DateOnly.DayNumber"/>, or <see cref="NoDay"/>.</param>
internal sealed record Profile(ReportId Id, ulong Order, uint Language, int Day)
{
    /// <summary>Length of the weights of a channel.</summary>
    public const int Whole = 4096;

    /// <summary>Stands for a day that is not known.</summary>
    public const int NoDay = -1;

    /// <summary>Number of channels.</summary>
    public const int Channels = (int)Channel.FullNames + 1;

    /// <summary>The signs of all channels, one channel behind the other, rising in each.</summary>
    public required uint[] Signs { get; init; }

    /// <summary>What each weighs.</summary>
    public required ushort[] Weights { get; init; }

    /// <summary>Where each channel begins, and the end of the last.</summary>
    public required ushort[] Starts { get; init; }

    /// <summary>What it is looked up by: pairs of its most telling signs, rising.</summary>
    public required ulong[] Keys { get; init; }

    /// <summary>The signs of a channel.</summary>
    public ReadOnlySpan<uint> SignsOf(Channel channel) => Signs.AsSpan()[Starts[(int)channel]..Starts[(int)channel + 1]];

    /// <summary>Their weights.</summary>
    public ReadOnlySpan<ushort> WeightsOf(Channel channel) => Weights.AsSpan()[Starts[(int)channel]..Starts[(int)channel + 1]];
}
