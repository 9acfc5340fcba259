using Rapporteur.Cli.Json;
using Rapporteur.Tests.Fixtures;
using Xunit;

namespace Rapporteur.Tests.Golden;

public sealed class GoldenTests
{
    public static TheoryData<string> All => GoldenDossiers.All;

    [Theory]
    [MemberData(nameof(All))]
    public void A_stored_dossier_comes_out_as_it_is_stored(string folder)
    {
        var output = ContractOf.Json(ReportJson.Of(GoldenDossiers.Read(folder)));
        var path = Repository.At($"data/golden/{Path.GetFileName(folder)}.json");
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_UPDATE_EXPECTATIONS") == "1") File.WriteAllText(path, output);
        Assert.True(File.Exists(path), $"There is no stored output of {folder}: run ./dev golden.");
        Assert.Equal(File.ReadAllText(path), output);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_reports_give_the_same_bytes_in_any_order_and_on_any_run(string folder)
    {
        var files = GoldenDossiers.Files(folder);
        var first = ReportJson.Of(Pipeline.Run(files, GoldenDossiers.Today, []));
        Assert.Equal(first, ReportJson.Of(Pipeline.Run(files, GoldenDossiers.Today, [])));
        Assert.Equal(first, ReportJson.Of(Pipeline.Run([.. files.Reverse()], GoldenDossiers.Today, [])));
        for (var shift = 1; shift < files.Length; shift += 2)
            Assert.Equal(first, ReportJson.Of(Pipeline.Run([.. files.Skip(shift), .. files.Take(shift)], GoldenDossiers.Today, [])));
    }

    [Fact]
    public void Stories_that_are_read_together_do_not_mix()
    {
        var apart = GoldenDossiers.Folders.Skip(1).Select(f => Pipeline.Run(GoldenDossiers.Files(f), GoldenDossiers.Today, [])).ToList();
        var together = Pipeline.Run([.. GoldenDossiers.Folders.Skip(1).SelectMany(f => GoldenDossiers.Files(f))], GoldenDossiers.Today, []);
        Assert.Equal(
            apart.SelectMany(r => r.Dossiers).Select(d => d.Story.Id).Order(StringComparer.Ordinal),
            together.Dossiers.Select(d => d.Story.Id).Order(StringComparer.Ordinal));
    }
}
