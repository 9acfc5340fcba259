using System.Security.Cryptography;
using System.Text;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Makes the lasting id of a report from its name and its bytes.</summary>
internal static class ReportNaming
{
    private const int DigitBytes = 8;

    /// <summary>The first sixteen digits of the SHA-256 of the name in UTF-8, a zero byte, and all the bytes. The zero
    /// keeps a name that ends like the content apart from a longer name.</summary>
    public static ReportId IdOf(string name, ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData([(byte)0]);
        hash.AppendData(bytes);
        return new ReportId(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigitBytes)));
    }
}
