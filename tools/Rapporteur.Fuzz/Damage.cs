using System.Text;

namespace Rapporteur.Fuzz;

/// <summary>The ways in which an input is damaged; each gives other bytes for another state of the random numbers.</summary>
internal static class Damage
{
    private static readonly string[] Scraps =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", "&#x110000;", "&nbsp", "<script>", "</script", "<table>", "<select>", "<svg>", "<p", "\"", "'", "\0", "\u202E", "\uFEFF", "\uD800", "{", "}",
        "\\u", "\r\n\r\n", "Content-Length: 99999999\r\n", "<style>", "<textarea>", "<title>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<plaintext>", "<template>", "<frameset>", "<a href=", "1970-01-01", "99.99.9999",
    ];

    /// <summary>All ways, with their names.</summary>
    public static IReadOnlyList<(string Name, Func<byte[], Random, byte[]> Apply)> Ways { get; } =
    [
        ("cut", (b, r) => b[..r.Next(b.Length + 1)]),
        ("cut-start", (b, r) => b[r.Next(b.Length + 1)..]),
        ("flip", Flip),
        ("tags-shuffled", (b, r) => Tags(b, r, dropped: 0)),
        ("tags-dropped", (b, r) => Tags(b, r, dropped: 0.3)),
        ("scraps", Scrap),
        ("doubled", (b, r) => [.. b, .. b[r.Next(b.Length + 1)..]]),
        ("hole", Hole),
        ("deep", Deep),
    ];

    private static byte[] Flip(byte[] bytes, Random random)
    {
        byte[] copy = [.. bytes];
        for (var count = random.Next(1, 60); count > 0 && copy.Length > 0; count--) copy[random.Next(copy.Length)] = (byte)random.Next(256);
        return copy;
    }

    private static byte[] Tags(byte[] bytes, Random random, double dropped)
    {
        var tags = new List<(int Start, int End)>();
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '<') continue;
            var end = Array.IndexOf(bytes, (byte)'>', at);
            if (end < 0) break;
            tags.Add((at, end + 1));
            at = end;
        }

        var order = Enumerable.Range(0, tags.Count).ToArray();
        if (dropped == 0) random.Shuffle(order);
        var result = new List<byte>(bytes.Length);
        var last = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            result.AddRange(bytes.AsSpan(last, tags[i].Start - last));
            var (start, stop) = tags[order[i]];
            if (random.NextDouble() >= dropped) result.AddRange(bytes.AsSpan(start, stop - start));
            last = tags[i].End;
        }

        result.AddRange(bytes.AsSpan(last));
        return [.. result];
    }

    private static byte[] Scrap(byte[] bytes, Random random)
    {
        var result = new List<byte>(bytes);
        for (var count = random.Next(1, 30); count > 0; count--) result.InsertRange(random.Next(result.Count + 1), Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]));
        return [.. result];
    }

    private static byte[] Hole(byte[] bytes, Random random)
    {
        var start = random.Next(bytes.Length + 1);
        var end = Math.Min(bytes.Length, start + random.Next(1, 5000));
        return [.. bytes[..start], .. bytes[end..]];
    }

    private static byte[] Deep(byte[] bytes, Random random)
    {
        string[] tags = ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<span class=a>", "<blockquote>", "<a>"];
        var tag = tags[random.Next(tags.Length)];
        var nest = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(tag, random.Next(100, 20_000))));
        var at = random.Next(bytes.Length + 1);
        return [.. bytes[..at], .. nest, .. bytes[at..]];
    }
}
