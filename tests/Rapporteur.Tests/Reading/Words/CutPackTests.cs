using System.IO.Compression;
using Rapporteur.Reading.Words;
using Rapporteur.Tests.Fixtures;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading.Words;

/// <summary>The learnt files: none is missing, each says where it comes from, a damaged one says so.</summary>
public sealed class CutPackTests
{
    private const long Largest = 150_000;

    [Fact]
    public void Every_language_that_is_read_whole_has_a_pack()
    {
        Assert.All(Cutting.Languages, l => Assert.True(DataFile.Exists($"languages/{l}/cuts.bin"), l));
        Assert.All(Cutting.Languages, l => Assert.True(new FileInfo(Repository.At($"data/languages/{l}/cuts.bin")).Length <= Largest, l));
    }

    [Fact]
    public void Every_pack_says_what_it_was_learnt_from_and_how_well_it_cuts()
    {
        foreach (var language in Cutting.Languages.Append("xx"))
        {
            var recipe = CutPack.Of(language).Recipe;
            Assert.Contains("CC BY-SA 4.0", recipe, StringComparison.Ordinal);
            Assert.Contains("sentences", recipe, StringComparison.Ordinal);
            Assert.DoesNotContain("sequoia", recipe.Split('\n')[0], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_language_without_a_pack_has_the_common_one_and_its_own_abbreviations()
    {
        Assert.Same(CutPack.Of("xx"), CutPack.Of("../en"));
        Assert.Equal(CutPack.Of("xx").Recipe, CutPack.Of("cs").Recipe);
        Assert.NotEmpty(CutPack.Of("cs").Abbreviations);
    }

    [Fact]
    public void A_pack_that_breaks_off_is_told_by_its_name()
    {
        var whole = File.ReadAllBytes(Repository.At("data/languages/da/cuts.bin"));
        for (var length = 0; length < whole.Length - 1; length += whole.Length / 40)
        {
            AssertRefused(whole[..length]);
        }
    }

    [Fact]
    public void A_pack_with_wrong_bytes_is_read_or_refused_but_never_breaks_the_reader()
    {
        var whole = Unpacked("data/languages/da/cuts.bin");
        var random = new Random(99);
        for (var round = 0; round < 200; round++)
        {
            var bytes = whole.ToArray();
            for (var hit = 0; hit < 3; hit++) bytes[random.Next(round % 2 == 0 ? 200 : bytes.Length)] = (byte)random.Next(256);
            try
            {
                Read(Packed(bytes));
            }
            catch (InvalidDataException refused)
            {
                Assert.NotEmpty(refused.Message);
            }
        }
    }

    [Fact]
    public void A_file_of_something_else_is_refused()
    {
        AssertRefused([]);
        AssertRefused("not a pack"u8.ToArray());
        AssertRefused(Packed("RLCUT9 and more of it"u8.ToArray()));
    }

    private static void AssertRefused(byte[] bytes) => Assert.Contains("test.bin", Assert.Throws<InvalidDataException>(() => Read(bytes)).Message, StringComparison.Ordinal);

    private static CutPack Read(byte[] bytes) => CutPackReader.Read(new MemoryStream(bytes), "test.bin", []);

    private static byte[] Unpacked(string path)
    {
        using var all = new MemoryStream();
        using (var file = new ZLibStream(File.OpenRead(Repository.At(path)), CompressionMode.Decompress)) file.CopyTo(all);
        return all.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var all = new MemoryStream();
        using (var file = new ZLibStream(all, CompressionLevel.Fastest)) file.Write(bytes);
        return all.ToArray();
    }
}
