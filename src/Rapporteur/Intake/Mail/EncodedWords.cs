using System.Text;
using Rapporteur.Intake.Encodings;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Intake.Mail;

/// <summary>Resolves the words of headers that are written as <c>=?charset?Q?…?=</c>.</summary>
internal static class EncodedWords
{
    // The standard allows 75 bytes; programs write longer ones.
    private const int LongestWord = 4000;

    /// <summary>The value of a header as it is read: unfolded, words resolved.</summary>
    /// <param name="value">The bytes of the value.</param>
    /// <param name="start">Where the first of them stands.</param>
    public static TracedText Decode(ReadOnlySpan<byte> value, long start)
    {
        var builder = new TracedBuilder("utf-8");
        var isAfterWord = false;
        for (var at = 0; at < value.Length;)
        {
            var next = value[at..].IndexOf("=?"u8);
            var stop = next < 0 ? value.Length : at + next;

            // White space between two words only keeps them apart on the way.
            if (stop > at && !(isAfterWord && next >= 0 && IsBlank(value[at..stop]))) AddPlain(builder, value[at..stop], start + at);
            at = stop;
            if (at >= value.Length) break;
            var length = AddWord(builder, value[at..], start + at);
            isAfterWord = length > 0;
            if (length == 0) AddPlain(builder, value.Slice(at, 2), start + at);
            at += Math.Max(length, 2);
        }

        return builder.Make().Trim();
    }

    private static void AddPlain(TracedBuilder builder, ReadOnlySpan<byte> run, long start)
    {
        for (var at = 0; at < run.Length;)
        {
            var fold = run[at..].IndexOfAny((byte)'\r', (byte)'\n');
            var stop = fold < 0 ? run.Length : at + fold;
            var text = ReportText.Decode(run[at..stop], null).Moved(start + at);
            builder.Add(text);
            at = stop;
            while (at < run.Length && run[at] is (byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t') at++;
            if (at > stop) builder.Add(" ");
        }
    }

    private static int AddWord(TracedBuilder builder, ReadOnlySpan<byte> rest, long start)
    {
        rest = rest[..Math.Min(rest.Length, LongestWord)];
        var charset = rest[2..].IndexOf((byte)'?');
        if (charset <= 0 || charset > 40 || rest.Length < charset + 5 || rest[charset + 4] != '?') return 0;
        var from = charset + 5;
        var length = rest[from..].IndexOf("?="u8);
        if (length < 0 || rest[from..(from + length)].IndexOfAny((byte)'\n', (byte)'\r') >= 0) return 0;
        var content = rest.Slice(from, length);
        var bytes = (rest[charset + 3] | 0x20) == 'b' ? TransferEncoding.Base64(content, 0).Bytes : TransferEncoding.QuotedPrintable(content, 0, isWord: true).Bytes;
        var name = Encoding.ASCII.GetString(rest.Slice(2, charset));
        var language = name.IndexOf('*', StringComparison.Ordinal);
        var text = (CodePages.Of(language > 0 ? name[..language] : name) ?? Encoding.UTF8).GetString(bytes);
        builder.Add(TracedText.Whole(text, start, from + length + 2));
        return from + length + 2;
    }

    private static bool IsBlank(ReadOnlySpan<byte> run) => !run.ContainsAnyExcept(" \t\r\n"u8);
}
