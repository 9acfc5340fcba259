using Rapporteur.Reading;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary><c>step annotate</c> as a user runs it.</summary>
public sealed class AnnotateTests : IDisposable
{
    private const string Words = "# sent_id = a-1\n1\tDen\t_\t_\t_\t_\t_\t_\t_\t_\n2\tgamle\t_\t_\t_\t_\t_\t_\t_\tName=B-PER|Own=yes\n3-4\thavnen\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n3\thavn\t_\t_\t_\t_\t_\t_\t_\t_\n4\ten\t_\t_\t_\t_\t_\t_\t_\t_\n4.1\tnul\t_\t_\t_\t_\t_\t_\t_\t_\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    private readonly TestRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Words_given_as_tokens_come_back_as_they_are_with_what_they_are()
    {
        run.Folder.Put("in.conllu", Words);
        Assert.Equal(0, run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("in.conllu")));
        var rows = Rows(run.Out);
        Assert.Equal("# sent_id = a-1", run.Out.Split('\n')[0]);
        Assert.Equal(["1", "2", "3-4", "3", "4", "5"], rows.Select(r => r[0]));
        Assert.Equal(["Den", "gamle", "havnen", "havn", "en", "."], rows.Select(r => r[1]));
        Assert.Equal("PUNCT", rows[^1][3]);
        Assert.Equal("SpaceAfter=No", rows[2][9]);
        Assert.Contains("Own=yes", rows[1][9], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_comes_back_as_sentences_whose_words_cover_it()
    {
        run.Folder.Put("in.txt", "Havnen i Kelby er lukket. Ministeren kommer i morgen.\n\nFærgen sejler ikke.\n");
        Assert.Equal(0, run.Call("step", "annotate", "--language", "da", "--in", run.Folder.At("in.txt")));
        Assert.Equal(["# text = Havnen i Kelby er lukket.", "# text = Ministeren kommer i morgen.", "# text = Færgen sejler ikke."], run.Out.Split('\n').Where(l => l.StartsWith("# text", StringComparison.Ordinal)));
        Assert.Equal("HavneniKelbyerlukket.Ministerenkommerimorgen.Færgensejlerikke.", string.Concat(Rows(run.Out).Select(r => r[1])));
    }

    [Fact]
    public void Every_language_that_is_read_for_news_has_a_pack() =>
        Assert.Superset(new HashSet<string>(["da", "de", "en", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "uk"]), LanguageReader.Packs.ToHashSet());

    [Theory]
    [InlineData("fi")]
    [InlineData("xx")]
    [InlineData("../../etc")]
    public void A_language_without_a_pack_is_told_and_still_cut_into_words(string language)
    {
        run.Folder.Put("in.txt", "Satama suljettiin 3. toukokuuta.");
        run.Call("step", "annotate", "--language", language, "--in", run.Folder.At("in.txt"));
        Assert.Contains("RAP210", run.Error, StringComparison.Ordinal);
        Assert.Contains("\tSatama\t_\t", run.Out, StringComparison.Ordinal);
        Assert.Contains("\t.\t_\tPUNCT\t", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_not_of_the_form_is_told_with_its_number_and_the_rest_is_read()
    {
        run.Folder.Put("in.conllu", "1\tHavn\t_\t_\t_\t_\t_\t_\t_\t_\nrubbish\n2\t.\t_\t_\t_\t_\t_\t_\t_\t_\n");
        run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("in.conllu"));
        Assert.Contains("in.conllu:2", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, Rows(run.Out).Count);
    }

    [Fact]
    public void The_same_words_get_the_same_answer_whatever_came_before()
    {
        run.Folder.Put("one.conllu", Words);
        run.Folder.Put("many.conllu", string.Concat(Enumerable.Range(0, 3000).Select(n => $"1\tord{n}x\t_\t_\t_\t_\t_\t_\t_\t_\n\n")) + Words);
        run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("one.conllu"), "--out", run.Folder.At("one.out"));
        run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("many.conllu"), "--out", run.Folder.At("many.out"));
        Assert.EndsWith(File.ReadAllText(run.Folder.At("one.out")), File.ReadAllText(run.Folder.At("many.out")), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_alone_are_those_that_are_annotated_with_all_else_left_open()
    {
        run.Folder.Put("in.txt", "Il porto dell'isola è chiuso. «Non si parte», dice il sindaco.\n\nArriva la nave.\n");
        run.Call("step", "annotate", "--language", "it", "--in", run.Folder.At("in.txt"));
        var annotated = Rows(run.Out);
        Assert.Equal(0, run.Call("step", "words", "--language", "it", "--in", run.Folder.At("in.txt")));
        var words = Rows(run.Out);
        Assert.Equal(annotated.Select(r => (r[0], r[1])), words.Select(r => (r[0], r[1])));
        Assert.Contains(words, r => r[0].Contains('-', StringComparison.Ordinal));
        Assert.All(words, r => Assert.All(r[2..9], c => Assert.Equal("_", c)));
    }

    [Theory]
    [InlineData("annotate")]
    [InlineData("words")]
    public void Bytes_that_are_no_text_are_told(string step)
    {
        File.WriteAllBytes(run.Folder.At("in.txt"), [.. "Havnen er "u8, 0xFF, 0xFE, .. " lukket."u8]);
        run.Call("step", step, "--language", "da", "--in", run.Folder.At("in.txt"));
        Assert.Contains("RAP106", run.Error, StringComparison.Ordinal);
        Assert.Contains("\tlukket\t", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_ones_own_is_read_in_place_of_the_one_that_is_built_in()
    {
        run.Folder.Put("in.conllu", Words);
        File.WriteAllBytes(run.Folder.At("own.bin"), BuiltIn("da"));
        run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("in.conllu"));
        var usual = run.Out;
        Assert.Equal(0, run.Call("step", "annotate", "--language", "fi", "--tokens", "--in", run.Folder.At("in.conllu"), "--pack", run.Folder.At("own.bin")));
        Assert.Equal(usual, run.Out);
    }

    [Theory]
    [InlineData(0, "not a language pack")]
    [InlineData(7, "another version")]
    [InlineData(4000, "damaged")]
    public void A_pack_that_is_none_of_another_version_or_damaged_is_refused_with_the_reason(int changed, string reason)
    {
        var bytes = BuiltIn("da");
        bytes[changed] ^= 1;
        File.WriteAllBytes(run.Folder.At("own.bin"), bytes);
        Assert.Equal(3, run.Call("step", "annotate", "--language", "da", "--tokens", "--in", run.Folder.At("in.conllu"), "--pack", run.Folder.At("own.bin")));
        Assert.Contains("RAP126", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_pack_that_is_not_there_is_told()
    {
        Assert.Equal(3, run.Call("step", "annotate", "--language", "da", "--pack", run.Folder.At("none.bin")));
        Assert.Contains("none.bin", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_pack_says_what_it_was_learnt_from_and_how_well_it_does()
    {
        foreach (var language in LanguageReader.Packs)
        {
            Assert.Equal(0, run.Call("step", "annotate", "--language", language, "--about"));
            Assert.StartsWith($"language\t{language}\n", run.Out, StringComparison.Ordinal);
            foreach (var kind in (string[])["part", "recipe", "learnt", "score"]) Assert.Contains($"\n{kind}\t", run.Out, StringComparison.Ordinal);
        }
    }

    private static byte[] BuiltIn(string language)
    {
        using var stream = DataFile.Open($"languages/{language}/pack.bin");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static List<string[]> Rows(string output) => [.. output.Split('\n').Select(l => l.Split('\t')).Where(r => r.Length == 10)];
}
