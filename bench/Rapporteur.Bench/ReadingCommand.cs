using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Bench;

/// <summary>
/// <c>reading --pages DIR... [--sentences FILE] [--keep]</c>: pages to articles, the texts of those articles to articles again, and
/// sentences to languages, on one thread, by processor time.
/// </summary>
internal static class ReadingCommand
{
    private const int WrongCall = 2;
    private const string Usage = "usage: reading --pages DIR [--pages DIR]... [--sentences FILE] [--keep]";

    public static int Run(ReadOnlySpan<string> args)
    {
        var folders = new List<string>();
        string? sentences = null;
        var keep = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--keep") keep = true;
            else if (args[i] == "--pages" && i + 1 < args.Length && Directory.Exists(args[i + 1])) folders.Add(args[++i]);
            else if (args[i] == "--sentences" && i + 1 < args.Length && File.Exists(args[i + 1])) sentences = args[++i];
            else
            {
                Console.Error.WriteLine($"'{args[i]}' is no option, or lacks a value that can be used.\n{Usage}");
                return WrongCall;
            }
        }

        var table = Measure(folders, sentences);
        Console.Out.Write(table);
        if (keep) ThroughputCommand.Keep(table);
        return 0;
    }

    private static string Measure(List<string> folders, string? sentences)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var text = new StringBuilder("| what | items | MB | items a CPU second | MB a CPU second | KB allocated an item |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var folder in folders)
        {
            var pages = Pages(folder);
            foreach (var page in pages.Take(60)) Pipeline.Clean(page, today);
            Row(text, $"pages of {Path.GetFileName(folder.TrimEnd('/'))}", pages, p => Pipeline.Clean(p, today), p => p.Bytes.Length);
            var texts = pages.SelectMany(p => Pipeline.Clean(p, today).Articles).Select(a => $"{a.Title?.Value}\n\n{a.Body()}").Where(t => t.Length > 200)
                .Select((t, i) => new SourceFile($"{i}.txt", $"{i}.txt", Encoding.UTF8.GetBytes(t), null)).ToList();
            Row(text, "  their texts, cleaned", texts, p => Pipeline.Clean(p, today), p => p.Bytes.Length);
            Row(text, "  their texts, read", texts, p => Pipeline.Read(p, today), p => p.Bytes.Length);
        }

        if (sentences is not null)
        {
            var lines = File.ReadAllLines(sentences).Select(l => l[(l.LastIndexOf('\t') + 1)..]).ToList();
            foreach (var line in lines.Take(2000)) LanguageReader.Identify(line);
            Row(text, "sentences, language", lines, l => LanguageReader.Identify(l), l => Encoding.UTF8.GetByteCount(l));
        }

        return text.ToString();
    }

    private static void Row<T>(StringBuilder text, string name, List<T> items, Action<T> work, Func<T, int> size)
    {
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(true);
        var start = Environment.CpuUsage.TotalTime;
        foreach (var item in items) work(item);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var bytes = GC.GetTotalAllocatedBytes(true) - allocated;
        var megabytes = items.Sum(i => (double)size(i)) / 1e6;
        text.Append(CultureInfo.InvariantCulture, $"| {name} | {items.Count} | {megabytes:0.0} | {items.Count / seconds:0} | {megabytes / seconds:0.0} | {bytes / 1024.0 / Math.Max(1, items.Count):0.0} |\n");
    }

    private static List<SourceFile> Pages(string folder)
    {
        var pages = new List<SourceFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.EndsWith(".html", StringComparison.Ordinal)) pages.Add(new SourceFile(Path.GetFileName(path), path, File.ReadAllBytes(path), null));
            if (!path.EndsWith(".html.gz", StringComparison.Ordinal)) continue;
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            pages.Add(new SourceFile(Path.GetFileNameWithoutExtension(path), path, bytes.ToArray(), null));
        }

        return pages;
    }
}
