using System.Diagnostics;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Fuzz;

/// <summary>Damages inputs, reads them, and keeps those that throw, take too long, are lost without a word or come out unsound.</summary>
internal sealed class FuzzRun(List<(string Name, byte[] Bytes)> seeds, string keep, int seed)
{
    private const int Cuts = 10;
    private static readonly DateOnly Today = new(2026, 11, 1);

    // A bound for each input in time of the processor, so that a busy machine makes no findings: what a large sound page takes many times over.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan spoken;
    private int findings;
    private long inputs;
    private TimeSpan longest;
    private string slowest = "";

    /// <summary>Runs for a time; gives the number of findings.</summary>
    public int For(TimeSpan time)
    {
        var random = new Random(seed);
        while (watch.Elapsed < time)
        {
            var (name, bytes) = seeds[random.Next(seeds.Count)];
            var ways = new List<string>();
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                var (way, apply) = Damage.Ways[random.Next(Damage.Ways.Count)];
                bytes = apply(bytes, random);
                ways.Add(way);
            }

            Try(name, string.Join('+', ways), bytes);
        }

        return End();
    }

    /// <summary>Damages every input in every way, cutting each in ten places, in an order that the seed gives, until all are done or the
    /// time is over; gives the number of findings.</summary>
    public int Sweep(TimeSpan time)
    {
        var order = seeds.ToArray();
        new Random(seed).Shuffle(order);
        var swept = 0;
        foreach (var (name, bytes) in order)
        {
            if (watch.Elapsed >= time) break;
            swept++;
            var random = new Random(unchecked(seed + name.Length + (bytes.Length * 31)));
            Try(name, "whole", bytes);
            foreach (var (way, apply) in Damage.Ways)
            {
                for (var count = way == "cut" ? Cuts : 1; count > 0; count--) Try(name, way, apply(bytes, random));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{swept} of {seeds.Count} files damaged in every way"));
        return End();
    }

    private int End()
    {
        Tell();
        return findings;
    }

    private void Tell()
    {
        spoken = watch.Elapsed;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{inputs} inputs, {findings} findings, {watch.Elapsed.TotalMinutes:0.0} minutes, {Environment.CpuUsage.TotalTime.TotalMinutes:0.0} of the processor; the longest took {longest.TotalMilliseconds:0} ms of it ({slowest})"));
    }

    private void Try(string name, string way, byte[] bytes)
    {
        inputs++;
        if (watch.Elapsed - spoken > Silence) Tell();
        var start = Environment.CpuUsage.TotalTime;
        string? fault;
        try
        {
            fault = Faults(new SourceFile(name, name, bytes, null));
        }
        catch (Exception thrown) when (thrown is not OutOfMemoryException)
        {
            fault = thrown.ToString();
        }

        var taken = Environment.CpuUsage.TotalTime - start;
        if (taken > longest) (longest, slowest) = (taken, $"{name} {way}");
        if (taken > Bound) fault ??= $"took {taken.TotalSeconds:0} s of the processor";
        if (fault is null) return;
        findings++;
        Directory.CreateDirectory(keep);
        var file = Path.Combine(keep, $"{findings:000}-{way}-{Path.GetFileName(name)}");
        File.WriteAllBytes(file, bytes);
        Console.WriteLine($"{file}: {fault}");
    }

    private static string? Faults(SourceFile file)
    {
        var (articles, diagnostics) = Pipeline.Read(file, Today);
        if (articles.IsEmpty && diagnostics.IsEmpty && !file.Bytes.IsEmpty) return "lost without a word";
        foreach (var article in articles)
        {
            if (Unsound(article) is { } fault) return fault;
        }

        return null;
    }

    private static string? Unsound(Article article)
    {
        var last = 0;
        foreach (var block in article.Blocks)
        {
            if (block.Span.Start < last || block.Span.End > article.Text.Length) return $"block {block} out of order or bounds";
            last = block.Span.End;
        }

        var spans = article.Sentences.Select(s => s.Span).Concat(article.Sentences.SelectMany(s => s.Mentions.Select(m => m.Span))).Concat(article.Authors.Select(a => a.Span));
        if (article.Title is { } title) spans = spans.Append(title.Span);
        if (article.Published is { } published) spans = spans.Append(published.Span);
        foreach (var span in spans)
        {
            if (span.Start < 0 || span.Length < 0 || span.End > article.Text.Length) return $"span {span} out of bounds";
        }

        last = 0;
        foreach (var piece in article.Origin.Pieces)
        {
            if (piece.Text.Start < last || piece.Text.End > article.Text.Length || piece.ByteStart < 0) return $"piece {piece} out of order or bounds";
            last = piece.Text.End;
        }

        return article.LanguageConfidence is >= 0 and <= 1 ? null : "confidence out of bounds";
    }
}
