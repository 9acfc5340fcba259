using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Intake.Entries;

/// <summary>Puts text together out of parts and keeps for every part the bytes it came from.</summary>
/// <param name="encodingName">The encoding in which the bytes of most parts stand.</param>
internal sealed class TracedBuilder(string encodingName)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"");

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<SourcePiece>.Builder _pieces = ImmutableArray.CreateBuilder<SourcePiece>();

    /// <summary>Characters so far.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text that has no origin.</summary>
    public TracedBuilder Add(string made)
    {
        _text.Append(made);
        return this;
    }

    /// <summary>Adds a whole text.</summary>
    public TracedBuilder Add(TracedText text) => Add(text, new Span(0, text.Text.Length));

    /// <summary>Adds a part of a text.</summary>
    public TracedBuilder Add(TracedText text, Span part)
    {
        var pieces = text.Origin.Pieces;
        for (var at = ByteTrace.FirstAt(pieces, part.Start); at < pieces.Length && pieces[at].Text.Start < part.End; at++)
        {
            var piece = pieces[at];
            var taken = Span.Between(Math.Max(piece.Text.Start, part.Start), Math.Min(piece.Text.End, part.End));
            if (taken.Length <= 0) continue;
            var moved = new Span(_text.Length + taken.Start - part.Start, taken.Length);
            if (taken == piece.Text) _pieces.Add(new SourcePiece(moved, piece.ByteStart, piece.ByteLength));
            else if (ByteTrace.Bytes(text.Origin, text.Text, taken) is { } bytes) _pieces.Add(new SourcePiece(moved, bytes.Start, bytes.Length));
        }

        _text.Append(text.Text, part.Start, part.Length);
        return this;
    }

    /// <summary>Adds signs that stand for a part of a text: a resolved reference, an escaped sign.</summary>
    public TracedBuilder AddInstead(string signs, TracedText text, Span part)
    {
        if (signs.Length > 0 && ByteTrace.Bytes(text.Origin, text.Text, part) is { } bytes)
        {
            _pieces.Add(new SourcePiece(new Span(_text.Length, signs.Length), bytes.Start, bytes.Length));
        }

        _text.Append(signs);
        return this;
    }

    /// <summary>Adds a part of a text so that it stands in markup as what it is.</summary>
    public TracedBuilder AddEscaped(TracedText text, Span part)
    {
        for (var at = part.Start; at < part.End;)
        {
            var next = text.Text.AsSpan(at, part.End - at).IndexOfAny(Special);
            var end = next < 0 ? part.End : at + next;
            if (end > at) Add(text, Span.Between(at, end));
            if (next >= 0) AddInstead(Escape(text.Text[end]), text, new Span(end++, 1));
            at = end;
        }

        return this;
    }

    /// <summary>Adds a whole text so that it stands in markup as what it is.</summary>
    public TracedBuilder AddEscaped(TracedText text) => AddEscaped(text, new Span(0, text.Text.Length));

    /// <summary>What was put together.</summary>
    public TracedText Make() => new(_text.ToString(), new SourceMap(encodingName, _pieces.ToImmutable()));

    private static string Escape(char sign) => sign switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        _ => "&quot;",
    };
}
