using System.Globalization;
using Rapporteur.Intake.Mail;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>The records of a WARC file that hold a page, each with its headers as it stands in the file.</summary>
internal sealed class WarcRecords(Tally tally)
{
    private const int LongestHeader = 64 * 1024;
    private const int UsualHeader = 4 * 1024;
    private const int ServerHeader = 16 * 1024;

    private static ReadOnlySpan<byte> Opening => "WARC/"u8;

    /// <summary>The records as inputs.</summary>
    public IEnumerable<SourceFile> Units(SourceFile named, ByteWindow window)
    {
        for (var number = 1; Find(named, window); number++)
        {
            if (!tally.CountPart(named.Location)) yield break;
            var head = HeaderOf(window, named);
            if (head is null) yield break;
            var (bytes, isWhole) = Read(window, head);
            if (bytes is null)
            {
                tally.PassOver();
                if (!isWhole) Cut(named);
                continue;
            }

            if (!isWhole) Cut(named);
            SkipBlank(window);
            var isOnly = number == 1 && window.Peek(1).IsEmpty;
            var mark = string.Create(CultureInfo.InvariantCulture, $"#record-{number}");
            yield return isOnly ? named with { Bytes = bytes } : named with { Name = named.Name + mark, Location = named.Location + mark, Bytes = bytes };
        }
    }

    private void Cut(SourceFile named) => tally.Tell(DiagnosticCodes.Truncated, named.Location);

    private static void SkipBlank(ByteWindow window)
    {
        while (window.Peek(1) is [(byte)'\r' or (byte)'\n' or (byte)' ']) window.Skip(1);
    }

    /// <summary>Goes to the next record, over whatever stands before it; false when there is none.</summary>
    private bool Find(SourceFile named, ByteWindow window)
    {
        SkipBlank(window);
        if (window.Peek(Opening.Length).StartsWith(Opening)) return true;
        if (window.Peek(1).IsEmpty) return false;
        tally.Tell(DiagnosticCodes.BrokenPart, named.Location, "What stands between two records is none; it was left out.");
        while (true)
        {
            var hand = window.AtHand();
            if (hand.Length <= Opening.Length) hand = window.Peek(Opening.Length + 1);
            if (hand.Length < Opening.Length) return false;
            var at = hand.IndexOf("\nWARC/"u8);
            if (at >= 0)
            {
                window.Skip(at + 1);
                return true;
            }

            window.Skip(Math.Max(1, hand.Length - Opening.Length));
        }
    }

    private WarcHead? HeaderOf(ByteWindow window, SourceFile named)
    {
        var head = WarcHead.Read(HeaderIn(window.Peek(UsualHeader)) ?? HeaderIn(window.Peek(LongestHeader)) ?? []);
        if (head is null) Cut(named);
        return head;
    }

    // Up to the empty line that ends a header, or null when there is none.
    private static byte[]? HeaderIn(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\n\r\n"u8);
        if (end >= 0) return bytes[..(end + 3)].ToArray();
        end = bytes.IndexOf("\n\n"u8);
        return end < 0 ? null : bytes[..(end + 2)].ToArray();
    }

    /// <summary>The bytes of a record, null when it holds no page; and whether it is whole.</summary>
    private (byte[]? Bytes, bool IsWhole) Read(ByteWindow window, WarcHead head)
    {
        var whole = head.Length + head.ContentLength;
        var wanted = head.MayHoldPage && head.ContentLength > 0;
        if (wanted && head.IsAnswer)
        {
            var start = window.Peek((int)Math.Min(whole, head.Length + ServerHeader));
            wanted = start.Length > head.Length && ServerAnswer.MayHoldPage(HeaderIn(start[head.Length..]) ?? start[head.Length..].ToArray(), head.Target);
        }

        if (!wanted) return (null, window.Skip(whole) == whole);
        var bytes = window.ReadUpTo((int)Math.Min(whole, head.Length + (long)tally.Limits.LargestInput + 1));
        var rest = whole - bytes.Length;
        return (bytes, window.Skip(rest) == rest);
    }
}
