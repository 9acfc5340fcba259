using Rapporteur.Reading.Trees;

namespace Rapporteur.Training.Grammar;

/// <summary>The net of one language, learnt.</summary>
internal sealed class TreeTuned(TreeNetwork network, uint[] signs, TreeCorpora.Language language, List<string> relations, int family)
{
    /// <summary>The section of a pack that <see cref="TreeModel"/> reads.</summary>
    public byte[] Section() => TreeSection.Write(network, (signs, language.Kind, family), Relations());

    /// <summary>How well trees kept back are read: by the net as learnt, and by the reader of the section.</summary>
    public IEnumerable<(string Name, TreeScore Learnt, TreeScore Read)> Measure()
    {
        var model = TreeModel.Read(Section());
        var reader = new TreeReader(model);
        foreach (var (name, sentences) in language.Dev)
        {
            var (learnt, read) = (new TreeScore(), new TreeScore());
            foreach (var example in sentences)
            {
                var (heads, labels) = (new int[example.Length + 1], new int[example.Length + 1]);
                network.Read(example, language.Kind, heads, labels);
                learnt.Add(example.Sentence.Words, heads, at => relations[labels[at]]);
                var bytes = new byte[example.Length];
                var words = new TreeWords([.. example.Sentence.Words.Select(w => w.Form)], example.Tags.Upos, example.Tags.Feats);
                var before = Environment.CpuUsage.UserTime;
                reader.Read(words, heads.AsSpan(1), bytes);
                read.Taken += Environment.CpuUsage.UserTime - before;
                read.Add(example.Sentence.Words, heads, at => model.Relations[bytes[at - 1]]);
            }

            yield return (name, learnt, read);
        }
    }

    // Those its own treebanks have.
    private List<(string Name, int Row)> Relations()
    {
        var used = language.Train.SelectMany(e => e.Relations.Skip(1)).ToHashSet();
        return [.. relations.Select((r, at) => (r, at)).Where(r => used.Contains(r.at))];
    }
}
