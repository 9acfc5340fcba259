using System.Globalization;

namespace Rapporteur.Cli.Output;

/// <summary>A progress bar on one line of the terminal's error output, shown only when the work takes long, wiped at its end.</summary>
internal sealed class ProgressLine : IProgress<Progress>, IDisposable
{
    private const int Bar = 24;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(80);

    private readonly TextWriter writer;
    private readonly TimeProvider clock;
    private readonly string work;
    private readonly long started;
    private long drawn;
    private int longest;

    private ProgressLine(TextWriter writer, TimeProvider clock, string work)
    {
        this.writer = writer;
        this.clock = clock;
        this.work = work;
        started = clock.GetTimestamp();
    }

    /// <summary>A bar for some work, or null where there is no terminal to draw it on.</summary>
    public static ProgressLine? For(Surroundings around, string work) =>
        around.IsErrorTerminal ? new ProgressLine(around.Error, around.Clock, work) : null;

    public void Report(Progress value)
    {
        if (clock.GetElapsedTime(started) < Patience || (drawn != 0 && clock.GetElapsedTime(drawn) < Step)) return;
        drawn = clock.GetTimestamp();
        var full = value.Total == 0 ? 0 : (int)((long)Bar * value.Done / value.Total);
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{work} [{new string('#', full)}{new string('.', Bar - full)}] {value.Done}/{value.Total}");
        longest = Math.Max(longest, line.Length);
        writer.Write("\r" + line);
        writer.Flush();
    }

    public void Dispose()
    {
        if (longest == 0) return;
        writer.Write("\r" + new string(' ', longest) + "\r");
        writer.Flush();
        longest = 0;
    }
}
