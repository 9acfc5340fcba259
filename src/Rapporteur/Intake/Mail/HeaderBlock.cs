using System.Text;
using Rapporteur.Intake.Entries;
using Rapporteur.Model;

namespace Rapporteur.Intake.Mail;

/// <summary>The headers of a mail, of a part of one, of a record or an answer of a server.</summary>
internal sealed class HeaderBlock
{
    private const int LongestName = 80;
    private const int MostLines = 1000;

    private readonly List<HeaderLine> _lines = [];
    private readonly ReadOnlyMemory<byte> _bytes;

    private HeaderBlock(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The first byte after the empty line that ends the headers.</summary>
    public int End { get; private set; }

    /// <summary>True when an empty line ends them.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>True when a line among them is none.</summary>
    public bool HasOddLine { get; private set; }

    /// <summary>Number of headers.</summary>
    public int Count => _lines.Count;

    /// <summary>Reads headers from a position on.</summary>
    public static HeaderBlock Read(ReadOnlyMemory<byte> bytes, int at)
    {
        var block = new HeaderBlock(bytes) { End = at };
        while (block.End < bytes.Length && !block.IsClosed) block.ReadLine(bytes.Span);
        return block;
    }

    /// <summary>The value of the first header of a name, unfolded, or null.</summary>
    public string? this[string name] => Find(name) is { } line ? Unfolded(line) : null;

    /// <summary>The value of a header with the bytes it came from, encoded words resolved, or null.</summary>
    public TracedText? Traced(string name) => Find(name) is { } line ? EncodedWords.Decode(_bytes.Span.Slice(line.Start, line.Length), line.Start) : null;

    /// <summary>A parameter of a header (<c>charset</c> of the type of the content), or null.</summary>
    public string? Parameter(string header, string name)
    {
        if (this[header] is not { } value) return null;
        for (var at = value.IndexOf(';', StringComparison.Ordinal); at >= 0 && at < value.Length; at = value.IndexOf(';', at))
        {
            at++;
            var rest = value.AsSpan(at).TrimStart();
            var equals = rest.IndexOf('=');
            if (equals < 0) return null;
            var own = rest[..equals].Trim();
            if (!own.TrimEnd('*').Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
            var given = rest[(equals + 1)..].TrimStart();
            if (given.StartsWith("\""))
            {
                var close = given[1..].IndexOf('"');
                return given[1..(close < 0 ? given.Length : close + 1)].ToString();
            }

            var end = given.IndexOfAny("; \t\r\n");
            return (end < 0 ? given : given[..end]).ToString();
        }

        return null;
    }

    /// <summary>Where the last value of a name stands among all of that name, or null.</summary>
    public HeaderLine? Find(string name)
    {
        foreach (var line in _lines)
        {
            if (line.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return line;
        }

        return null;
    }

    private string Unfolded(HeaderLine line) =>
        Encoding.Latin1.GetString(_bytes.Span.Slice(line.Start, line.Length)).Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    private void ReadLine(ReadOnlySpan<byte> bytes)
    {
        var stop = bytes[End..].IndexOf((byte)'\n');
        var end = stop < 0 ? bytes.Length : End + stop;
        var line = bytes[End..end].TrimEnd((byte)'\r');
        var start = End;
        End = Math.Min(end + 1, bytes.Length);
        if (line.IsEmpty)
        {
            IsClosed = true;
            return;
        }

        if (line[0] is (byte)' ' or (byte)'\t' && _lines.Count > 0)
        {
            _lines[^1] = _lines[^1] with { Length = end - _lines[^1].Start };
            return;
        }

        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf((byte)':');
        if (colon <= 0 || line[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            HasOddLine |= !line.StartsWith("From "u8);
            return;
        }

        if (_lines.Count < MostLines) _lines.Add(new HeaderLine(Encoding.ASCII.GetString(line[..colon]), start + colon + 1, end - start - colon - 1));
    }
}
