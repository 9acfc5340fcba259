using System.Buffers;
using System.Text;
using Rapporteur.Text;

namespace Rapporteur.Intake;

/// <summary>Tells from bytes alone how they are to be read as text.</summary>
internal static class EncodingFinder
{
    // A page declares its encoding in the first kilobyte or it does not count; four times that is generous.
    private const int DeclarationReach = 4096;

    // Encodings that shift between alphabets do it with this, and are ASCII otherwise.
    private const byte Escape = 0x1B;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"'>; /\r\n");

    /// <summary>The form of the text, or null when the bytes are no text. A byte order mark is obeyed; bytes that are sound UTF-8 are that
    /// whatever else is said; then the container is believed, then the page, and then the bytes are looked at.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isCut">True when more bytes follow that are not looked at.</param>
    /// <param name="declared">The encoding the container gives (the header of a server, of a mail), or null.</param>
    public static TextForm? Find(ReadOnlySpan<byte> bytes, bool isCut, string? declared = null)
    {
        if (ByMark(bytes) is { } marked) return marked;
        if (BinaryFinder.HasMagicNumber(bytes)) return null;
        if (WideTextFinder.Find(bytes) is { } wide) return new TextForm(wide, 0);
        if (BinaryFinder.IsBinary(bytes)) return null;

        var shape = Utf8Shape.Of(bytes, isCut);
        if (shape.IsSound && !bytes.Contains(Escape)) return new TextForm("utf-8", 0);
        var stated = Known(declared) ?? Declared(bytes);
        if (shape.IsSound) return new TextForm(stated is { } shifting && shifting.StartsWith("iso-2022", StringComparison.Ordinal) ? shifting : "utf-8", 0);
        if (shape.IsMostlySound) return new TextForm("utf-8", 0);
        return new TextForm(stated ?? SingleByteFinder.Find(bytes) ?? "utf-8", 0);
    }

    private static TextForm? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new TextForm("utf-8", 3),
        [0xFF, 0xFE, 0, 0, ..] => null,
        [0xFF, 0xFE, ..] => new TextForm("utf-16le", 2),
        [0xFE, 0xFF, ..] => new TextForm("utf-16be", 2),
        _ => null,
    };

    // What a page declares is believed only where the bytes themselves say it is not UTF-8.
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = head.StartsWith("<?xml", StringComparison.Ordinal) ? head.IndexOf("encoding", StringComparison.Ordinal) : -1;
        if (at < 0) return null;
        var rest = head.AsSpan(at).TrimStart("charsetencodingCHARSET").TrimStart().TrimStart('=').TrimStart(" \t\"'");
        var end = rest.IndexOfAny(NameEnds);
        var name = (end < 0 ? rest : rest[..end]).ToString();
        return Known(name);
    }

    // UTF-8 and UTF-16 would have been told by the bytes; UTF-7 is only written to deceive.
    private static string? Known(string? name)
    {
        if (string.IsNullOrWhiteSpace(name) || CodePages.Of(name.Trim()) is not { } encoding || encoding.CodePage is 65000 or 65001 or 1200 or 1201 or 12000 or 12001) return null;

        // Browsers read what calls itself ISO-8859-1 or ASCII as Windows-1252, and so are the pages written.
        return encoding.CodePage is 28591 or 20127 ? "windows-1252" : encoding.CodePage == 28599 ? "windows-1254" : encoding.WebName.ToLowerInvariant();
    }
}
