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
    public void A_word_met_again_has_the_same_scores()
    {
        var model = LanguageModel.BuiltIn.Of(ScriptGroup.Latin)!;
        var cache = WordCache.Of(model, ScriptGroup.Latin);
        var first = cache.Scores("_minister_").ToArray();
        foreach (var word in Enumerable.Range(0, 20_000)) cache.Scores($"_{word:x}q_");
        Assert.Equal(first, cache.Scores("_minister_").ToArray());
        Assert.Equal(first, cache.Scores("_minister_").ToArray());
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
