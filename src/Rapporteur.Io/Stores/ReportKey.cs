using System.Security.Cryptography;
using System.Text;
using Rapporteur.Ports;

namespace Rapporteur.Io.Stores;

/// <summary>Keys of reports and the fingerprint of a set of them.</summary>
internal static class ReportKey
{
    /// <summary>SHA-256 of name and content: the same report added twice has one key.</summary>
    public static string Of(StoredReport report)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(report.Name));
        hash.AppendData([0]);
        hash.AppendData(report.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Puts a report into the fingerprint of a set, or, done a second time, takes it out again: the set's
    /// fingerprint is the exclusive or over its reports, so that the order of adding leaves no trace.</summary>
    public static string Toggle(string fingerprint, string key, StoredReport report) =>
        Toggle(fingerprint, string.Join('\n', key, report.Location, StoreTime.Text(report.Known), StoreTime.Text(report.Added)));

    /// <summary>Puts a line that stands for something kept into the fingerprint, or takes it out again.</summary>
    public static string Toggle(string fingerprint, string line)
    {
        var sum = Convert.FromHexString(fingerprint);
        var one = SHA256.HashData(Encoding.UTF8.GetBytes(line));
        for (var i = 0; i < sum.Length; i++) sum[i] ^= one[i];
        return Convert.ToHexStringLower(sum);
    }
}
