using System.Collections.Immutable;
using Rapporteur.Model;

namespace Rapporteur.Intake.Entries;

/// <summary>Text with the bytes it came from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">Leads from it to the bytes.</param>
internal sealed record TracedText(string Text, SourceMap Origin)
{
    /// <summary>Text that has no origin.</summary>
    public static TracedText Made(string text) => new(text, new SourceMap("utf-8", []));

    /// <summary>Text that leads as a whole to a run of bytes.</summary>
    public static TracedText Whole(string text, long byteStart, long byteLength) =>
        new(text, new SourceMap("utf-8", text.Length == 0 ? [] : [new SourcePiece(new Span(0, text.Length), byteStart, byteLength)]));

    /// <summary>True when nothing but white space is in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Without white space at both ends.</summary>
    public TracedText Trim()
    {
        var start = 0;
        var end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return Part(Span.Between(start, end));
    }

    /// <summary>A part of it.</summary>
    public TracedText Part(Span span)
    {
        if (span.Start == 0 && span.Length == Text.Length) return this;
        var builder = new TracedBuilder(Origin.EncodingName);
        builder.Add(this, span);
        return builder.Make();
    }

    /// <summary>The same text of bytes that stand somewhere else.</summary>
    /// <param name="offset">How much further on every byte stands.</param>
    public TracedText Moved(long offset) => offset == 0 ? this
        : this with { Origin = Origin with { Pieces = [.. Origin.Pieces.Select(p => p with { ByteStart = p.ByteStart + offset })] } };
}
