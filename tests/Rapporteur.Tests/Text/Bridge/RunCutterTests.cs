using Rapporteur.Text.Bridge;
using Xunit;

namespace Rapporteur.Tests.Text.Bridge;

public sealed class RunCutterTests
{
    [Theory]
    [InlineData("外长宣布制裁", "外长 宣布 制裁")]
    [InlineData("政府与警方", "政府 与 警方")]
    [InlineData("总统访问北京", "总统 访问 北京")]
    public void A_run_without_spaces_is_cut_into_the_words_of_the_table(string run, string words) => Assert.Equal(words, Cut(run));

    [Fact]
    public void What_no_word_covers_stays_together() => Assert.Equal(["警方", "逮捕", "赫尔巴特"], Cut("警方逮捕赫尔巴特").Split(' '));

    [Fact]
    public void A_foreign_name_in_chinese_signs_sounds_like_its_latin_spelling() =>
        Assert.True(Likeness("索兰托", "Solanto") > 250 && Likeness("索兰托", "Solanto") > Likeness("索兰托", "Lindqvist"));

    [Fact]
    public void A_name_whose_sound_is_written_down_meets_its_latin_spelling() => Assert.True(Likeness("哈兰德", "Haaland") > 900);

    [Fact]
    public void A_word_of_the_table_sounds_like_nothing_when_it_is_no_name() =>
        Assert.Empty(Assert.Single(Units("zh", "宣布")).Sounds);

    [Fact]
    public void Numbers_and_latin_words_part_from_the_signs_beside_them() =>
        Assert.Equal(["2031", "年", "nato", "宣布"], Units("zh", "2031年NATO宣布").Select(u => u.Text));

    [Theory]
    [InlineData("zh")]
    [InlineData("tlh")]
    public void Nothing_of_a_run_is_lost_or_said_twice_however_long_it_is(string language)
    {
        var run = string.Concat(Enumerable.Repeat("制裁鑫国龘", 60));
        Assert.Equal(run, string.Concat(Units(language, run).Select(u => u.Text)));
    }

    private static string Cut(string run) => string.Join(' ', Units("zh", run).Select(u => u.Text));

    private static List<BridgeUnit> Units(string language, string text) => new BridgeVocabulary(BridgeTable.Of(language)).Read(text);

    private static int Likeness(string chinese, string english)
    {
        var (left, right) = (new BridgeSide([chinese], BridgeTable.Of("zh")), new BridgeSide([english], BridgeTable.Of("en")));
        return UnitLikeness.Of(left, right, BridgeWeights.Fitted).SelectMany(l => l).Select(l => l.Likeness).DefaultIfEmpty().Max();
    }
}
