using System.Text;
using Rapporteur.Reading.Packs;
using Xunit;

namespace Rapporteur.Tests.Reading.Packs;

public sealed class PackFileTests
{
    private static readonly byte[] Sound = PackFile.Write([("one", Encoding.ASCII.GetBytes("first")), ("two", new byte[3000])]);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var pack = PackFile.Read(Sound);
        Assert.Equal("first"u8, pack.Section("one"));
        Assert.Equal(3000, pack.Section("two").Length);
        Assert.False(pack.Has("three"));
    }

    [Fact]
    public void The_same_sections_give_the_same_bytes() =>
        Assert.Equal(Sound, PackFile.Write([("one", Encoding.ASCII.GetBytes("first")), ("two", new byte[3000])]));

    [Fact]
    public void A_section_that_is_missing_is_named() =>
        Assert.Contains("three", Assert.Throws<InvalidDataException>(() => PackFile.Read(Sound).Section("three").Length).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_of_another_kind_is_no_pack()
    {
        Assert.Contains("not a language pack", Refusal("<!doctype html><p>no"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("not a language pack", Refusal([]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_of_another_version_says_so()
    {
        var other = Sound.ToArray();
        other[7] = (byte)'9';
        Assert.Contains("another version", Refusal(other), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_changed_in_any_place_or_cut_off_is_damaged()
    {
        for (var at = 8; at < Sound.Length; at++)
        {
            var changed = Sound.ToArray();
            changed[at] ^= 0x10;
            Assert.Contains("damaged", Refusal(changed), StringComparison.Ordinal);
            Assert.NotEmpty(Refusal(Sound[..at]));
        }
    }

    private static string Refusal(byte[] bytes) => Assert.Throws<InvalidDataException>(() => PackFile.Read(bytes)).Message;
}
