using System.Globalization;
using Rapporteur.Training.Names;

namespace Rapporteur.Training.Grammar;

/// <summary>Parts of speech and features of a sentence as the tagger gives them.</summary>
internal sealed record PredictedTags(byte[] Upos, string[] Feats);

/// <summary>
/// The tags of treebanks as a tagger gives them that has not seen the sentence: trees are learnt from what will be read, not from
/// what is right.
/// </summary>
internal static class TreeTags
{
    private const int Block = 10;
    private const int Epochs = 3;
    private const int SmallEpochs = 16;
    private const float Rate = 0.003f;
    private const int Small = 60000;

    /// <summary>Tags of all sentences of a language that teach trees, in their order.</summary>
    /// <param name="data">The folder of open data.</param>
    /// <param name="language">A code.</param>
    /// <param name="folder">Where tags are kept from one run to the next, or null.</param>
    public static List<PredictedTags> Of(string data, string language, string? folder)
    {
        var file = folder is null ? null : Path.Combine(folder, language + ".tags");
        if (file is not null && File.Exists(file)) return Read(file);
        var tags = Predict(Corpora.Read(data, language, false), (Lexicon.Read(data, language), new NameCounts()));
        if (file is not null) Write(tags, file);
        return tags;
    }

    private static List<PredictedTags> Predict(Corpora all, (SortedDictionary<string, byte> Words, NameCounts Names) lexicon)
    {
        var corpora = all with { Train = [.. all.Train.Where(s => s.Has('u')).Select(s => s with { Names = null, Source = null })] };
        var places = new Dictionary<CorpusSentence, int>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in corpora.Train.Where(s => s.Has('t'))) places.Add(sentence, places.Count);
        var isSmall = corpora.Train.Sum(s => s.Words.Length) < Small;
        var folds = isSmall ? 4 : 2;
        var tags = new PredictedTags[places.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            bool Left(CorpusSentence s) => places.TryGetValue(s, out var at) && at / Block % folds == fold;
            var tagger = new TagTraining(corpora with { Train = [.. corpora.Train.Where(s => !Left(s))] }, lexicon, isSmall ? SmallEpochs : Epochs, Rate, fold + 1);
            foreach (var sentence in corpora.Train.Where(Left))
            {
                var (upos, feats) = tagger.Predict(sentence);
                tags[places[sentence]] = new PredictedTags(upos, feats);
            }
        }

        return [.. tags];
    }

    private static List<PredictedTags> Read(string file)
    {
        var (tags, upos, feats) = (new List<PredictedTags>(), new List<byte>(), new List<string>());
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0)
            {
                tags.Add(new PredictedTags([.. upos], [.. feats]));
                upos.Clear();
                feats.Clear();
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            upos.Add(byte.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture));
            feats.Add(string.Intern(line[(tab + 1)..]));
        }

        return tags;
    }

    private static void Write(List<PredictedTags> tags, string file)
    {
        using var writer = new StreamWriter(file);
        foreach (var sentence in tags)
        {
            for (var at = 0; at < sentence.Upos.Length; at++) writer.Write(string.Create(CultureInfo.InvariantCulture, $"{sentence.Upos[at]}\t{sentence.Feats[at]}\n"));
            writer.Write('\n');
        }
    }
}
