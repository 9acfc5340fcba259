using System.Buffers;
using System.Globalization;
using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>JSON values one after the other, in lines or in one list, each as an input of its own. Only brackets and quotation marks are
/// looked at, so that a line that is broken spoils no other.</summary>
internal sealed class JsonRecords(Tally tally)
{
    private static readonly SearchValues<byte> InText = SearchValues.Create("\"\\\n"u8);
    private static readonly SearchValues<byte> OutOfText = SearchValues.Create("\"{}[]\n"u8);

    private readonly ArrayBufferWriter<byte> _value = new();
    private bool _isInLines;

    // Brackets that are open, and whether a text is, while a value is scanned.
    private int _depth;
    private bool _isInText;
    private bool _isOver;
    private bool _isBroken;

    /// <summary>The values as inputs.</summary>
    public IEnumerable<SourceFile> Units(SourceFile named, ByteWindow window)
    {
        SkipBlank(window);
        var isList = window.Peek(1) is [(byte)'['];
        if (isList) window.Skip(1);
        for (var number = 1; HasMore(window); number++)
        {
            if (!tally.CountPart(named.Location)) yield break;
            var mark = string.Create(CultureInfo.InvariantCulture, $"#record-{number}");
            var isWhole = Scan(window);
            if (number == 1) _isInLines = !isList && !_value.WrittenSpan.Contains((byte)'\n');
            if (_isOver || _value.WrittenCount == 0)
            {
                if (_isOver) tally.Tell(DiagnosticCodes.TooLarge, named.Location + mark, "The record is larger than a report can be; it was left out.");
                continue;
            }

            _isBroken |= _value.WrittenSpan[0] != '{' && _value.WrittenSpan[0] != '[';
            if (_isBroken || !isWhole) tally.Tell(_isBroken ? DiagnosticCodes.BrokenPart : DiagnosticCodes.Truncated, named.Location + mark, _isBroken ? "The line is no whole record; it was left out." : null);
            if (_isBroken) continue;
            SkipBlank(window);
            var isOnly = number == 1 && !HasMore(window);
            if (!isWhole && !isOnly) continue;
            var bytes = _value.WrittenSpan.ToArray();
            yield return isOnly ? named with { Bytes = bytes } : named with { Name = named.Name + mark, Location = named.Location + mark, Bytes = bytes };
        }
    }

    private static void SkipBlank(ByteWindow window)
    {
        while (window.Peek(1) is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or 0x1E or 0xEF or 0xBB or 0xBF]) window.Skip(1);
    }

    // The bracket that ends a list holds no value.
    private static bool HasMore(ByteWindow window)
    {
        SkipBlank(window);
        while (window.Peek(1) is [(byte)']' or (byte)'}'])
        {
            window.Skip(1);
            SkipBlank(window);
        }

        return !window.Peek(1).IsEmpty;
    }

    /// <summary>Reads one value; true when it is whole.</summary>
    private bool Scan(ByteWindow window)
    {
        _value.Clear();
        (_depth, _isInText, _isOver, _isBroken) = (0, false, false, false);
        while (window.AtHand() is { IsEmpty: false } hand)
        {
            var at = 0;
            while (at < hand.Length)
            {
                var next = hand[at..].IndexOfAny(_isInText ? InText : OutOfText);
                if (next < 0)
                {
                    at = hand.Length;
                    break;
                }

                at += next;
                if (_isInText && hand[at] == '\\')
                {
                    at += 2;
                    continue;
                }

                if (!Meet(hand, at)) return Keep(window, at + (hand[at] == '\n' ? 0 : 1));
                at++;
            }

            // A sign after a backslash may stand in the bytes that follow.
            Keep(window, Math.Min(at, hand.Length));
            if (at > hand.Length) Keep(window, window.AtHand().IsEmpty ? 0 : 1);
        }

        return false;
    }

    /// <summary>Meets a sign; false when the value ends with it.</summary>
    private bool Meet(ReadOnlySpan<byte> hand, int at)
    {
        switch (hand[at])
        {
            case (byte)'\n':
                // No text of JSON holds a line break, and lines hold one value each.
                _isBroken = _isInText || (_depth > 0 && (_isInLines || OpensRecord(hand, at)));
                return !_isBroken && _depth > 0;
            case (byte)'"':
                _isInText = !_isInText;
                return true;
            case (byte)'{' or (byte)'[':
                _depth++;
                return true;
            default:
                return --_depth > 0;
        }
    }

    // Inside an object a member begins with its name: a bracket at the start of the second line opens the next record.
    private bool OpensRecord(ReadOnlySpan<byte> hand, int at) =>
        hand[(at + 1)..].StartsWith("{\""u8) && _depth == 1 && at > 0 && hand[at - 1] != ':' && !_value.WrittenSpan.Contains((byte)'\n');

    private bool Keep(ByteWindow window, int count)
    {
        if (!_isOver && _value.WrittenCount + count <= tally.Limits.LargestInput) _value.Write(window.Peek(count));
        else _isOver = true;
        window.Skip(count);
        return true;
    }
}
