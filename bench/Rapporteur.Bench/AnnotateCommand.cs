using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Rapporteur.Reading.Annotation;
using Rapporteur.Reading.Packs;
using Rapporteur.Reading.Tagging;

namespace Rapporteur.Bench;

/// <summary>
/// <c>annotate --language CODE --words FILE [--pack FILE] [--rounds N] [--trees]</c>: words a second of processor time on one thread, warm, over the
/// sentences of a CoNLL-U file; how long a pack takes to load and what it keeps in memory.
/// </summary>
internal static class AnnotateCommand
{
    private const int WrongCall = 2;

    public static int Run(ReadOnlySpan<string> args)
    {
        if (Value(args, "--words") is not { } file || Value(args, "--language") is not { } language) return Refuse();
        var watch = Stopwatch.StartNew();
        var before = GC.GetTotalMemory(true);
        var pack = Value(args, "--pack") is { } path ? LanguagePack.Read(File.ReadAllBytes(path)) : LanguagePack.Of(language);
        var loaded = watch.Elapsed;
        if (pack is null) return Refuse();
        var sentences = Sentences(file);
        var words = sentences.Sum(s => s.Length);
        var annotator = new Annotator(pack);
        var withTrees = args.Contains("--trees");
        Round(annotator, sentences, withTrees);
        Round(annotator, sentences, withTrees);
        var rounds = int.Parse(Value(args, "--rounds") ?? "10", CultureInfo.InvariantCulture);
        var (start, allocated) = (Time(), GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < rounds; round++) Round(annotator, sentences, withTrees);
        var seconds = (Time() - start).TotalSeconds;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{language}: {words} words, {rounds * words / seconds:0} words a second, {(GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)(rounds * words):0} bytes a word, loaded in {loaded.TotalMilliseconds:0} ms, {(GC.GetTotalMemory(true) - before) / 1048576.0:0.0} MB"));
        return 0;
    }

    private static void Round(Annotator annotator, List<ReadOnlyMemory<char>[]> sentences, bool withTrees)
    {
        var room = new TaggedSentence();
        foreach (var sentence in sentences)
        {
            room.Clear();
            foreach (var form in sentence) room.Add(form);
            annotator.Run(room, withTrees);
        }
    }

    private static TimeSpan Time() => Process.GetCurrentProcess().TotalProcessorTime;

    private static List<ReadOnlyMemory<char>[]> Sentences(string file)
    {
        var (sentences, words) = (new List<ReadOnlyMemory<char>[]>(), new List<ReadOnlyMemory<char>>());
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is { Length: 10 } row && !row[0].Contains('-', StringComparison.Ordinal)) words.Add(row[1].AsMemory());
            else if (line.Length == 0)
            {
                sentences.Add([.. words]);
                words.Clear();
            }
        }

        return sentences;
    }

    private static string? Value(ReadOnlySpan<string> args, string name) => args.IndexOf(name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int Refuse()
    {
        Console.Error.WriteLine("usage: annotate --language CODE --words FILE [--pack FILE] [--rounds N] [--trees]");
        return WrongCall;
    }
}
