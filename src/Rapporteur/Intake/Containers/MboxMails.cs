using System.Buffers;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>The mails of a mailbox in one file (mbox), one after the other, each opened by a line of its own that says who sent it and when.</summary>
internal sealed class MboxMails(Tally tally)
{
    private const int LongestOpening = 500;
    private const int LongestPiece = 64 * 1024;

    // Between the time of day and the year stands nothing but a zone.
    private const int YearAfterTime = 2;

    private readonly ArrayBufferWriter<byte> _mail = new();
    private bool _isOver;

    private static ReadOnlySpan<byte> Mark => "From "u8;

    /// <summary>True when bytes open as a mailbox: the line that opens a mail, and a header below it.</summary>
    public static bool Opens(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        if (end < 0 || !IsOpening(head[..end])) return false;
        var next = head[(end + 1)..];
        var stop = next.IndexOf((byte)'\n');
        var line = stop < 0 ? next : next[..stop];
        var colon = line.IndexOf((byte)':');
        return colon > 0 && !line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~');
    }

    /// <summary>The mails as inputs, without the lines that open them and without the sign put before lines that look like one.</summary>
    public IEnumerable<SourceFile> Units(SourceFile named, ByteWindow window)
    {
        SkipLine(window);
        for (var number = 1; !window.Peek(1).IsEmpty; number++)
        {
            if (!tally.CountPart(named.Location)) yield break;
            var hasNext = Read(window);
            var isOnly = number == 1 && !hasNext;
            var mark = string.Create(CultureInfo.InvariantCulture, $"#mail-{number}");
            var mail = isOnly ? named : named with { Name = named.Name + mark, Location = named.Location + mark };
            if (_isOver) tally.Tell(DiagnosticCodes.TooLarge, mail.Location);
            yield return mail with { Bytes = _mail.WrittenSpan.ToArray() };
        }
    }

    /// <summary>Reads one mail up to the line that opens the next, which is passed over; true when there is one.</summary>
    private bool Read(ByteWindow window)
    {
        _mail.Clear();
        _isOver = false;
        var isAfterBlank = false;
        var isStart = true;
        while (Line(window) is > 0 and var length)
        {
            var line = window.Peek(length);
            if (isStart && isAfterBlank && line.StartsWith(Mark) && IsOpening(line))
            {
                window.Skip(length);
                return true;
            }

            var isWhole = line[^1] == '\n';
            isAfterBlank = isStart && line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            Keep(isStart && line[0] == '>' && line.TrimStart((byte)'>').StartsWith(Mark) ? line[1..] : line);
            isStart = isWhole;
            window.Skip(length);
        }

        return false;
    }

    private void Keep(ReadOnlySpan<byte> line)
    {
        if (!_isOver && _mail.WrittenCount + line.Length <= tally.Limits.LargestInput) _mail.Write(line);
        else _isOver = true;
    }

    private static void SkipLine(ByteWindow window)
    {
        while (Line(window) is > 0 and var length)
        {
            var isEnd = window.Peek(length)[^1] == '\n';
            window.Skip(length);
            if (isEnd) return;
        }
    }

    /// <summary>The length of the next line with its end, or of a piece of one that is very long; 0 at the end.</summary>
    private static int Line(ByteWindow window)
    {
        var hand = window.AtHand();
        var stop = hand.IndexOf((byte)'\n');
        if (stop < 0 && hand.Length < LongestPiece)
        {
            hand = window.Peek(LongestPiece);
            stop = hand.IndexOf((byte)'\n');
        }

        return stop < 0 ? hand.Length : stop + 1;
    }

    // Sender, day and time: a sentence that begins with the same word has no time of day right before a year.
    private static bool IsOpening(ReadOnlySpan<byte> line)
    {
        if (line.Length > LongestOpening || !line.StartsWith(Mark)) return false;
        var sinceTime = YearAfterTime;
        foreach (var range in line[Mark.Length..].Split((byte)' '))
        {
            var word = line[Mark.Length..][range].TrimEnd("\r\n"u8);
            if (IsTime(word)) sinceTime = 0;
            else if (++sinceTime > YearAfterTime) continue;
            else if (word.Length == 4 && !word.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return true;
            else if (!IsZone(word)) sinceTime = YearAfterTime;
        }

        return false;
    }

    // +0200, GMT
    private static bool IsZone(ReadOnlySpan<byte> word) => !word.IsEmpty && (word[0] is (byte)'+' or (byte)'-' || !word.ContainsAnyExceptInRange((byte)'A', (byte)'Z'));

    private static bool IsTime(ReadOnlySpan<byte> word) =>
        word.Length is 5 or 8 && word[2] == ':' && !word[..2].ContainsAnyExceptInRange((byte)'0', (byte)'9') && !word[3..5].ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
