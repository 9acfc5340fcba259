using Rapporteur.Reading.Tagging;
using Xunit;

namespace Rapporteur.Tests.Reading.Tagging;

public sealed class LemmaRuleTests
{
    [Theory]
    [InlineData("gesprochen", "sprechen")]
    [InlineData("Häuser", "Haus")]
    [InlineData("WALKED", "walk")]
    [InlineData("was", "be")]
    [InlineData("Москве", "Москва")]
    [InlineData("najlepszy", "dobry")]
    [InlineData("opgeschort", "opschorten")]
    [InlineData("iPhones", "iPhone")]
    [InlineData("EU", "EU")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Ruinen", "Ruin|Ruine")]
    [InlineData("x", "")]
    public void The_rule_between_a_form_and_its_lemma_makes_that_lemma_of_the_form(string form, string lemma)
    {
        var rule = LemmaRule.Between(form, lemma);
        Assert.Equal(lemma, rule.Apply(form));
        Assert.Equal(rule, LemmaRule.Parse(rule.ToString()));
    }

    [Fact]
    public void A_rule_learnt_of_one_word_serves_another() => Assert.Equal("walk", LemmaRule.Between("talked", "talk").Apply("walked"));

    [Fact]
    public void A_form_too_short_for_a_rule_has_no_lemma_by_it() => Assert.Null(LemmaRule.Between("talked", "talk").Apply("a"));

    [Fact]
    public void A_lemma_that_is_the_form_itself_is_the_same_text()
    {
        const string Form = "unchanged";
        Assert.Same(Form, LemmaRule.Between("same", "same").Apply(Form));
    }

    [Theory]
    [InlineData("")]
    [InlineData("l\tx\t\t1\t")]
    [InlineData("l\t1\t")]
    [InlineData("long\t1\t\t1\t")]
    public void What_is_no_rule_is_refused(string text) => Assert.Throws<InvalidDataException>(() => LemmaRule.Parse(text));
}
