using System.IO.Compression;
using Rapporteur.Reading.Languages;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Languages;

public sealed class LanguageModelTests
{
    [Fact]
    public void A_model_that_breaks_off_gives_a_clear_error()
    {
        var whole = Unpacked();
        foreach (var length in new[] { 0, 3, 20, 200, whole.Length / 2, whole.Length - 1 })
        {
            Assert.Throws<InvalidDataException>(() => LanguageModel.Read(Packed(whole.AsSpan(0, length))));
        }
    }

    [Fact]
    public void Bytes_that_are_no_model_give_a_clear_error()
    {
        var error = Assert.Throws<InvalidDataException>(() => LanguageModel.Read(Packed("It is not a model at all."u8)));
        Assert.Contains("does not begin as one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_keeps_more_letters_than_there_are_gives_a_clear_error()
    {
        var whole = Unpacked();
        whole[FirstName(whole)] = 9;
        var error = Assert.Throws<InvalidDataException>(() => LanguageModel.Read(Packed(whole)));
        Assert.Contains("name in the language model is broken", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_met_again_has_the_same_scores()
    {
        var model = LanguageModel.Read(DataFile.Open("languages/identification.bin")).Of(ScriptGroup.Latin)!;
        var cache = WordCache.Rent(model)!;
        var first = Scores(cache, "minister");
        foreach (var word in Enumerable.Range(0, 100_000)) Scores(cache, $"q{word:x}".Replace('0', 'z'));
        Assert.Equal(first, Scores(cache, "minister"));
        Assert.Equal(first, Scores(cache, "minister"));
    }

    [Fact]
    public void The_answer_depends_neither_on_what_was_read_before_nor_on_the_thread()
    {
        string[] texts = ["Niemand weet het nog.", "Ingen ved det endnu.", "Ingen vet det enda.", "Nobody knows yet.", "Никто пока не знает.", "Ніхто ще не знає."];
        var answers = texts.Select(t => LanguageIdentifier.Identify(t)).ToArray();
        foreach (var text in texts.Reverse()) LanguageIdentifier.Identify(text + " " + text);
        Assert.Equal(answers.Reverse(), texts.Reverse().Select(t => LanguageIdentifier.Identify(t)));
        (string, double)[] elsewhere = [];
        var thread = new Thread(() => elsewhere = [.. texts.Select(t => LanguageIdentifier.Identify(t))]);
        thread.Start();
        thread.Join();
        Assert.Equal(answers, elsewhere);
    }

    [Fact]
    public void A_cache_in_use_is_given_to_nobody_else_and_there_are_few()
    {
        var model = LanguageModel.Read(DataFile.Open("languages/identification.bin")).Of(ScriptGroup.Cyrillic)!;
        var rented = Enumerable.Range(0, 20).Select(_ => WordCache.Rent(model)).OfType<WordCache>().ToList();
        Assert.InRange(rented.Count, 1, 8);
        Assert.Equal(rented.Count, rented.Distinct().Count());
        Assert.Null(WordCache.Rent(model));
        rented[0].GiveBack();
        Assert.Same(rented[0], WordCache.Rent(model));
    }

    [Fact]
    public void Without_a_cache_the_answer_is_the_same()
    {
        const string text = "Niemand weet wat er morgen gebeurt.";
        var model = LanguageModel.BuiltIn.Of(ScriptGroup.Latin)!;
        var with = LanguageIdentifier.Identify(text);
        var rented = Enumerable.Range(0, 20).Select(_ => WordCache.Rent(model)).OfType<WordCache>().ToList();
        var without = LanguageIdentifier.Identify(text);
        rented.ForEach(cache => cache.GiveBack());
        Assert.Equal(with, without);
    }

    [Theory]
    [InlineData("_a_")]
    [InlineData("_missie_")]
    [InlineData("_antidisestablishmentarianism_")]
    [InlineData("_šťastnější_")]
    public void Runs_taken_eight_at_once_are_those_taken_one_by_one(string edged)
    {
        var features = new uint[WordRuns.Room];
        WordRuns.Of(edged, features);
        for (var place = 0; place < edged.Length - 1; place++)
        {
            var run = WordFeatures.Start;
            for (var length = 1; length <= Math.Min(WordFeatures.LongestRun, edged.Length - place); length++)
            {
                run = WordFeatures.With(run, edged[place + length - 1]);
                Assert.Equal(WordFeatures.Run(run, length), features[((length - 1) * WordRuns.Places) + place]);
            }
        }
    }

    [Fact]
    public void The_longest_run_known_is_found_at_each_place()
    {
        var table = new FeatureTable(4);
        foreach (var (run, row) in new[] { ("_g", 0), ("geh", 1), ("gehen", 2), ("n_", 3) }) table.Add(Run(run), row);
        var features = new uint[WordRuns.Room];
        WordRuns.Of("_gehen_", features);
        var rows = new int[WordRuns.Places];
        Assert.Equal([0, 2, 3], rows[..table.LongestRows(features, "_gehen".Length, rows)]);
        WordRuns.Of("_gehst_", features);
        Assert.Equal([0, 1], rows[..table.LongestRows(features, "_gehst".Length, rows)]);
    }

    [Fact]
    public void A_longer_lead_is_surer()
    {
        var calibration = LanguageModel.BuiltIn.Calibration;
        double[] sure = [.. new[] { 0.1f, 1, 5, 20 }.Select(margin => LanguageIdentifier.Confidence(calibration, margin, 10, 1))];
        Assert.Equal(sure.Order(), sure);
        Assert.InRange(sure[0], 0, 0.7);
        Assert.InRange(sure[3], 0.95, 1);
    }

    private static uint Run(string letters) => WordFeatures.Run(letters.Aggregate(WordFeatures.Start, WordFeatures.With), letters.Length);

    private static short[] Scores(WordCache cache, string word)
    {
        var scanner = new WordScanner(word, new char[WordFeatures.LongestWord + 2]);
        Assert.True(scanner.MoveNext());
        return cache.Scores(scanner.Number, scanner.Edged).ToArray();
    }

    // After the head of the first script come how many names there are and how many letters, then how many letters each keeps.
    private static int FirstName(byte[] whole)
    {
        var at = "RLID3".Length + (6 * sizeof(float)) + 2;
        for (var languages = whole[at++]; languages > 0; languages--) at = Array.IndexOf(whole, (byte)0, at) + 1;
        return at + sizeof(float) + (2 * sizeof(int));
    }

    private static byte[] Unpacked()
    {
        using var packed = new ZLibStream(DataFile.Open("languages/identification.bin"), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static MemoryStream Packed(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(bytes);
        packed.Position = 0;
        return packed;
    }
}
