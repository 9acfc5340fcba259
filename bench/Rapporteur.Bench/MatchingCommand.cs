using System.Globalization;
using Rapporteur.Bench.Streams;
using Rapporteur.Model;

namespace Rapporteur.Bench;

/// <summary><c>matching [--data DIR] [--articles N] [--keep]</c>: a stream of invented events through Matching alone, up to N reports at hand.</summary>
internal static class MatchingCommand
{
    private const int UsualArticles = 1_000_000;
    private const int WarmUp = 2000;
    private const ulong Seed = 5;
    private const int WrongCall = 2;
    private const string Usage = "usage: matching [--data DIR] [--articles N] [--keep]";

    public static int Run(ReadOnlySpan<string> args)
    {
        string? folder = Path.Combine(SampleReports.Root, "..", "shared", "data", "clustering");
        var articles = UsualArticles;
        var keep = false;
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--keep") keep = true;
            else if (args[at] == "--data" && at + 1 < args.Length && Directory.Exists(args[at + 1])) folder = args[++at];
            else if (args[at] == "--articles" && at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out articles) && articles > 0) at++;
            else return Refuse(args[at]);
        }

        var themes = ThemeReader.Read(folder);
        new MatchingRun(new NewsStream(themes, WarmUp, ~Seed), StoryWindow.Usual).Go(WarmUp);
        var news = new NewsStream(themes, articles + (articles / 20), Seed);
        var run = new MatchingRun(news, StoryWindow.Usual);
        run.Go(articles);
        var text = MatchingTable.Of(themes, news, run);
        Console.Out.Write(text);
        if (!keep) return 0;
        ThroughputCommand.Keep(text);
        CostPlot.Keep(run.Parts);
        return 0;
    }

    private static int Refuse(string argument)
    {
        Console.Error.WriteLine($"'{argument}' is no option, or lacks a value that can be used.\n{Usage}");
        return WrongCall;
    }
}
