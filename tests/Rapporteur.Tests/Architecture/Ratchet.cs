using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Architecture;

/// <summary>
/// Rules that are not wholly true yet: who breaks them is listed in <c>ratchets.tsv</c> with the reason. A new offender fails, and
/// so does an entry whose offence is gone, so that the list only gets shorter.
/// </summary>
internal static class Ratchet
{
    private const string File = "tests/Rapporteur.Tests/Architecture/ratchets.tsv";

    public static void Check(string rule, IEnumerable<string> offenders)
    {
        var listed = System.IO.File.ReadLines(Repository.At(File)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).ToList();
        Assert.All(listed, row => Assert.True(row.Length == 3 && row[2].Length > 10, $"{row[0]}: a reason is missing"));
        var known = listed.Where(r => r[0] == rule).Select(r => r[1]).ToList();
        var found = offenders.ToList();
        var added = string.Join('\n', found.Except(known).Order(StringComparer.Ordinal));
        var gone = string.Join('\n', known.Except(found).Order(StringComparer.Ordinal));
        Assert.True(added.Length == 0, $"{rule}, not in {File}:\n{added}");
        Assert.True(gone.Length == 0, $"{rule}, no longer so, take it out of {File}:\n{gone}");
    }
}
