using Rapporteur.Model;
using Xunit;

namespace Rapporteur.Tests.Fixtures;

public sealed class SampleReportTests
{
    [Fact]
    public void The_sample_points_at_words_that_say_what_it_claims()
    {
        var report = SampleReport.Make();
        var text = report.Articles.ToDictionary(a => a.Id, a => a.Text);
        var quantities = report.Dossiers[0].Facts.SelectMany(f => f.Fields).Single(f => f.Field == Field.Quantity).Values
            .SelectMany(v => v.Evidence.Select(e => v.Value + "=" + e.Span.In(text[e.Report])));
        Assert.Equal(["8=eight", "8=huit", "9=negen"], quantities);
        Assert.Equal(2, report.Dossiers.Length);
        Assert.Equal(["RAP202", "RAP103"], report.Diagnostics.Select(d => d.Code));
        Assert.All(report.Dossiers.SelectMany(d => d.Facts), f => Assert.Equal(f.Fields.OrderBy(x => x.Field), f.Fields));
    }
}
