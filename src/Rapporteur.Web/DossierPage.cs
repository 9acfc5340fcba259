using Rapporteur.Model;
using Rapporteur.Web.Pages;
using Rapporteur.Web.Parts;

namespace Rapporteur.Web;

/// <summary>A report as one HTML page that holds everything it needs: it can be kept, sent and opened without network or script.</summary>
public static class DossierPage
{
    /// <summary>Writes the page. The same report gives the same text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to; the page says that it is UTF-8.</param>
    public static void Write(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        PageWriter.Write<StandalonePage>(output, new() { [nameof(StandalonePage.View)] = PageView.OnePage(report) });
    }
}
