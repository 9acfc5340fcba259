using Rapporteur.Text.Bridge;
using Xunit;

namespace Rapporteur.Tests.Text.Bridge;

/// <summary>Names of persons across scripts and spellings.</summary>
public sealed class NameLikenessTests
{
    public static TheoryData<string> SpellingsOfOneName =>
    [
        "Lavrov|Lawrow|Lavrof|Lavroff|Ławrow|Лавров",
        "Zelensky|Zelenskyy|Zelenskiy|Selenskyj|Selenski|Zelenskij|Zełenski|Зеленский|Зеленський",
        "Putin|Poutine|Poetin|Путин|Путін",
        "Lukashenko|Lukaschenko|Loukachenko|Łukaszenko|Lukasjenko|Лукашенко|Лукашенка",
        "Khrushchev|Chruschtschow|Khrouchtchev|Chruszczow|Chrusjtjov|Хрущёв|Хрущов",
        "Gorbachev|Gorbatschow|Gorbatchev|Gorbaczow|Gorbatjov|Горбачёв|Горбачев",
        "Merkel|Меркель", "Macron|Макрон", "Scholz|Шольц", "Stoltenberg|Столтенберг", "Erdogan|Erdoğan|Эрдоган|Ердоган",
        "Orbán|Orban|Орбан", "Schröder|Schroeder|Schroder|Шрёдер|Шредер", "Biden|Байден|Baiden", "Kuleba|Кулеба|Koeleba", "Shoigu|Schoigu|Choïgou|Шойгу",
        "Peskov|Peskow|Pieskow|Песков|Пєсков", "Medvedev|Medwedew|Medvedjev|Miedwiediew|Медведев",
    ];

    public static TheoryData<string, string> OneFullName => new()
    {
        { "Sergey Lavrov", "Sergej Lawrow" }, { "Sergei Lavrov", "Сергей Лавров" }, { "Serguei Lavrov", "Siergiej Ławrow" }, { "S. Lavrov", "Sergei Lavrov" },
        { "Volodymyr Zelensky", "Wolodymyr Selenskyj" }, { "Volodymyr Zelensky", "Владимир Зеленский" }, { "Vladimir Putin", "Vladimir Poutine" }, { "Wladimir Putin", "Владимир Путин" },
        { "Viktor Orbán", "Orbán Viktor" }, { "Alexander Lukashenko", "Alexandre Loukachenko" }, { "Aleksandr Lukashenko", "Аляксандр Лукашенка" }, { "Emmanuel Macron", "Эмманюэль Макрон" },
        { "Angela Merkel", "Ангела Меркель" }, { "Olaf Scholz", "Олаф Шольц" }, { "Zelensky", "Володимир Зеленський" }, { "Jens Stoltenberg", "Єнс Столтенберг" },
        { "Mikhail Gorbachev", "Michail Gorbatschow" }, { "Ursula von der Leyen", "Урсула фон дер Ляйен" },
    };

    public static TheoryData<string, string> OtherPersons => new()
    {
        { "Ivanov", "Ivanova" }, { "Иванов", "Ivanova" }, { "Müller", "Möller" }, { "Müller", "Miller" }, { "Sergei Ivanov", "Igor Ivanov" }, { "Pavel Kravets", "Pavel Marin" },
        { "Kaminski", "Kaminska" }, { "Angela Merkel", "Angela Merino" }, { "Lavrov", "Larionov" }, { "Petersen", "Hansen" }, { "Putin", "Rutte" }, { "Anna Berg", "Annika Lund" },
        { "George Bush", "Kate Bush" }, { "J. Morris", "K. Morris" }, { "Sandberg", "Lindberg" }, { "Kovalenko", "Kravchenko" },
    };

    [Theory]
    [MemberData(nameof(SpellingsOfOneName))]
    public void Every_spelling_of_a_surname_is_one_name_with_every_other(string spellings)
    {
        var names = spellings.Split('|');
        Assert.All(names, left => Assert.All(names, right => Assert.True(NameLikeness.AreOne(left, right), $"{left} {right} {NameLikeness.Of(left, right):0.00}")));
    }

    [Theory]
    [MemberData(nameof(OneFullName))]
    public void Full_names_meet_across_spellings_order_and_initials(string left, string right)
    {
        Assert.True(NameLikeness.AreOne(left, right), $"{NameLikeness.Of(left, right):0.00}");
        Assert.Equal(NameLikeness.Of(left, right), NameLikeness.Of(right, left), 6);
    }

    [Theory]
    [MemberData(nameof(OtherPersons))]
    public void Names_that_only_look_alike_stay_apart(string left, string right) =>
        Assert.False(NameLikeness.AreOne(left, right), $"{NameLikeness.Of(left, right):0.00}");

    [Theory]
    [InlineData("Ivanov", "Ivanova", true)]
    [InlineData("Иванов", "Ivanova", true)]
    [InlineData("Kamiński", "Kamińska", true)]
    [InlineData("Novotný", "Novotná", true)]
    [InlineData("Ivanov", "Petrova", false)]
    [InlineData("Müller", "Möller", false)]
    public void A_man_and_a_woman_of_one_family_are_known_by_their_endings(string left, string right, bool isFamily) =>
        Assert.Equal(isFamily, NameLikeness.AreOfOneFamily(left, right));

    [Fact]
    public void Nothing_is_like_no_name() => Assert.Equal(0, NameLikeness.Of("", "Lavrov"));
}
