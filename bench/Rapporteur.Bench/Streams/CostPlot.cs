using System.Globalization;
using System.Text;

namespace Rapporteur.Bench.Streams;

/// <summary>Draws what an article costs as the window fills.</summary>
internal static class CostPlot
{
    private const int Width = 720;
    private const int Height = 320;
    private const int Edge = 56;

    /// <summary>Writes the picture beside the documents.</summary>
    public static void Keep(List<Measured> parts) =>
        File.WriteAllText(Path.Combine(SampleReports.Root, "docs", "images", "matching-cost.svg"), Draw(parts));

    private static string Draw(List<Measured> parts)
    {
        var most = Math.Max(100, Math.Ceiling(parts.Max(p => Math.Max(p.Clock, p.Processor)) / 50) * 50);
        var (first, last) = (Math.Log10(parts.Min(p => p.Count)), Math.Log10(Math.Max(parts.Max(p => p.Count), 100_000)));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        for (var step = 0; step <= 4; step++)
        {
            var y = Y(most * step / 4);
            text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{Edge} {y:0.0}H{Width - 16}\" stroke=\"#ddd\"/><text x=\"{Edge - 6}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{most * step / 4:0}</text>\n");
        }

        foreach (var mark in new[] { 10_000, 30_000, 100_000, 300_000, 1_000_000 }.Where(m => Math.Log10(m) <= last))
        {
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(mark):0.0}\" y=\"{Height - Edge + 18}\" text-anchor=\"middle\">{mark:N0}</text>\n");
        }

        text.Append(Line(parts, p => p.Processor, "#1f5fa8")).Append(Line(parts, p => p.Clock, "#c2571a"));
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Edge}\" y=\"20\">µs an article: <tspan fill=\"#1f5fa8\">processor time</tspan>, <tspan fill=\"#c2571a\">by the clock, two workers</tspan></text>\n");
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Width / 2}\" y=\"{Height - 12}\" text-anchor=\"middle\">reports at hand</text>\n</svg>\n");
        return text.ToString();

        double X(double count) => Edge + ((Math.Log10(count) - first) / (last - first) * (Width - Edge - 40));
        double Y(double cost) => Height - Edge - (cost / most * (Height - Edge - 36));
        string Line(List<Measured> of, Func<Measured, double> cost, string colour) =>
            $"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" points=\"{string.Join(' ', of.OrderBy(p => p.Count).Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Count):0.0},{Y(cost(p)):0.0}")))}\"/>\n";
    }
}
