using System.Globalization;
using System.IO.Compression;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Bench;

/// <summary>
/// <c>reading --pages DIR... [--texts DIR]... [--sentences FILE] [--rows pages,texts,read,sentences] [--warm N] [--times N] [--keep]</c>: pages to
/// articles, the texts of those articles to articles again, and sentences to languages, on one thread, by processor time.
/// </summary>
internal static class ReadingCommand
{
    private const int WrongCall = 2;
    private const int ShortestText = 200;
    private const string Usage = "usage: reading [--pages DIR]... [--texts DIR]... [--sentences FILE] [--rows pages,texts,read,sentences] [--warm N] [--times N] [--keep]";

    public static int Run(ReadOnlySpan<string> args)
    {
        var asked = new ReadingRows();
        var keep = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--keep") keep = true;
            else if (i + 1 < args.Length && asked.Take(args[i], args[i + 1])) i++;
            else
            {
                Console.Error.WriteLine($"'{args[i]}' is no option, or lacks a value that can be used.\n{Usage}");
                return WrongCall;
            }
        }

        var table = Measure(asked);
        Console.Out.Write(table);
        if (keep) ThroughputCommand.Keep(table);
        return 0;
    }

    private static string Measure(ReadingRows asked)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var table = new ReadingTable(asked.Warm, asked.Times);
        foreach (var folder in asked.Pages)
        {
            var name = Path.GetFileName(folder.TrimEnd('/'));
            var pages = PagesIn(folder);
            if (asked.Has("pages")) table.Row($"pages of {name}", pages, p => Pipeline.Clean(p, today), p => p.Bytes.Length);
            var texts = TextsOf(pages, today);
            if (asked.Has("texts")) table.Row($"texts of {name}, cleaned", texts, p => Pipeline.Clean(p, today), p => p.Bytes.Length);
            if (asked.Has("read")) table.Row($"texts of {name}, read", texts, p => Pipeline.Read(p, today), p => p.Bytes.Length);
        }

        foreach (var folder in asked.Texts)
        {
            var name = Path.GetFileName(folder.TrimEnd('/'));
            var texts = FilesIn(folder, ".txt");
            if (asked.Has("texts")) table.Row($"texts of {name}, cleaned", texts, p => Pipeline.Clean(p, today), p => p.Bytes.Length);
            if (asked.Has("read")) table.Row($"texts of {name}, read", texts, p => Pipeline.Read(p, today), p => p.Bytes.Length);
        }

        if (asked.Sentences is not null && asked.Has("sentences"))
        {
            var lines = File.ReadAllLines(asked.Sentences).Select(l => l[(l.LastIndexOf('\t') + 1)..]).ToArray();
            foreach (var name in (string[])["sentences, language", "sentences in mixed order, language"])
            {
                table.Row(name, (lines.Where((_, i) => i % 2 == 1).ToList(), lines.Where((_, i) => i % 2 == 0).ToList()), l => LanguageReader.Identify(l), l => Encoding.UTF8.GetByteCount(l));
                new Random(1).Shuffle(lines);
            }
        }

        return table.ToString();
    }

    private static List<SourceFile> TextsOf(List<SourceFile> pages, DateOnly today) =>
        [.. pages.SelectMany(p => Pipeline.Clean(p, today).Articles).Select(a => $"{a.Title?.Value}\n\n{a.Body()}").Where(t => t.Length > ShortestText)
            .Select((t, i) => new SourceFile($"{i.ToString(CultureInfo.InvariantCulture)}.txt", $"{i.ToString(CultureInfo.InvariantCulture)}.txt", Encoding.UTF8.GetBytes(t), null))];

    private static List<SourceFile> FilesIn(string folder, string ending) =>
        [.. Paths(folder).Where(p => p.EndsWith(ending, StringComparison.Ordinal)).Select(p => new SourceFile(Path.GetFileName(p), p, File.ReadAllBytes(p), null))];

    private static List<SourceFile> PagesIn(string folder)
    {
        var pages = FilesIn(folder, ".html");
        foreach (var path in Paths(folder).Where(p => p.EndsWith(".html.gz", StringComparison.Ordinal)))
        {
            using var gzip = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            gzip.CopyTo(bytes);
            pages.Add(new SourceFile(Path.GetFileNameWithoutExtension(path), path, bytes.ToArray(), null));
        }

        return pages;
    }

    private static IEnumerable<string> Paths(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
}
