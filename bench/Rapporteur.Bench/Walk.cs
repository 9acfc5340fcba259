using System.Collections.Immutable;
using Rapporteur.Claims;
using Rapporteur.Intake;
using Rapporteur.Matching;
using Rapporteur.Model;
using Rapporteur.Reading;
using Rapporteur.Reconciling;
using Rapporteur.Register;

namespace Rapporteur.Bench;

/// <summary>The pipeline walked room by room, with a watch on each.</summary>
internal sealed class Walk(DateOnly today)
{
    private readonly Room intake = new("Intake");
    private readonly Room reading = new("Reading");
    private readonly Room matching = new("Matching");
    private readonly Room claims = new("Claims");
    private readonly Room reconciling = new("Reconciling");
    private readonly Room register = new("Register");

    /// <summary>The rooms in the order of the path.</summary>
    public IReadOnlyList<Room> Rooms => [intake, reading, matching, claims, reconciling, register];

    /// <summary>Stories found.</summary>
    public int Stories { get; private set; }

    /// <summary>Facts found.</summary>
    public int Facts { get; private set; }

    /// <summary>Takes reports the whole way.</summary>
    public void Go(IEnumerable<SourceFile> files)
    {
        var articles = new List<Article>();
        foreach (var file in files)
        {
            var items = intake.Do(() => ReportIntake.Take(file)).Items;
            foreach (var item in items) articles.Add(reading.Do(() => ArticleReader.Read(item, today)));
        }

        var dossiers = new List<Dossier>();
        foreach (var story in matching.Do(() => StoryMatcher.Match(articles))) dossiers.Add(Write(story));
        register.Do(() => RegisterKeeper.Merge(dossiers));
        Stories += dossiers.Count;
        Facts += dossiers.Sum(d => d.Facts.Length);
    }

    private Dossier Write(Story story)
    {
        var read = claims.Do(() => ClaimReader.Read(story));
        var dossier = reconciling.Do(() => Reconciler.Reconcile(story, read.Claims, read.Quotes));
        return dossier with { Register = register.Do<ImmutableArray<RegisterEntry>>(() => RegisterKeeper.Enter(dossier)) };
    }
}
