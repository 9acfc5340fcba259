using System.Text;
using Rapporteur.Intake;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Text;
using Xunit;

namespace Rapporteur.Tests.Reading;

/// <summary>Reads reports for tests: the only place here that knows how Intake and Reading are called.</summary>
internal static class Reports
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static Article Read(string text, string encoding = "utf-8", params DateOnly[] nearby) => Read(CodePages.Of(encoding)!.GetBytes(text), nearby);

    public static Article Read(byte[] bytes, params DateOnly[] nearby)
    {
        var item = Assert.Single(ReportIntake.Take(new SourceFile("report", "reports/report", bytes, null)).Items);
        return ArticleReader.Read(item, Today, nearby);
    }

    /// <summary>The texts of all blocks of a kind.</summary>
    public static string[] Blocks(Article article, BlockKind kind) =>
        [.. article.Blocks.Where(b => b.Kind == kind).Select(b => b.Span.In(article.Text))];

    /// <summary>Every block as "Kind: text", for tests that show a whole report.</summary>
    public static string[] All(Article article) => [.. article.Blocks.Select(b => $"{b.Kind}: {b.Span.In(article.Text)}")];

    /// <summary>The bytes a span leads to, read in the encoding of the report.</summary>
    public static string Source(Article article, Span span, byte[] bytes)
    {
        var place = ByteTrace.Bytes(article.Origin, article.Text, span);
        Assert.NotNull(place);
        return CodePages.Of(article.Origin.EncodingName)!.GetString(bytes, (int)place.Value.Start, (int)place.Value.Length);
    }

    /// <summary>What must hold of every article, whatever was read.</summary>
    public static void AssertSound(Article article, int byteCount)
    {
        var end = 0;
        foreach (var block in article.Blocks)
        {
            Assert.True(block.Span.Start >= end, "Blocks are in order and do not overlap.");
            Assert.InRange(block.Span.End, block.Span.Start, article.Text.Length);
            end = block.Span.End;
        }

        end = 0;
        foreach (var piece in article.Origin.Pieces)
        {
            Assert.True(piece.Text.Start >= end && piece.Text.Length > 0, "Pieces are in order and do not overlap.");
            Assert.InRange(piece.Text.End, piece.Text.Start, article.Text.Length);
            Assert.InRange(piece.ByteStart, 0, byteCount);
            Assert.InRange(piece.ByteStart + piece.ByteLength, piece.ByteStart, byteCount);
            end = piece.Text.End;
        }

        foreach (var span in Spans(article)) Assert.InRange(span.End, span.Start, article.Text.Length);
        Assert.All(article.Sentences, s => Assert.True(article.Blocks[s.Block].Span.Contains(s.Span)));
    }

    private static IEnumerable<Span> Spans(Article article)
    {
        if (article.Title is { } title) yield return title.Span;
        if (article.Published is { } published) yield return published.Span;
        foreach (var span in article.Authors.Select(a => a.Span).Concat(article.Agencies.Select(a => a.Span))) yield return span;
        foreach (var sentence in article.Sentences) yield return sentence.Span;
        foreach (var token in article.Sentences.SelectMany(s => s.Tokens)) yield return token;
        foreach (var speech in article.Speech) yield return speech;
    }
}
