using System.Collections.Concurrent;
using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Cleaning;
using Rapporteur.Text;

namespace Rapporteur.Reading.Soundness;

/// <summary>Phrases that sound text of a language does not have and word-for-word translation does, from <c>slips.tsv</c>.</summary>
internal sealed class SlipForms
{
    private static readonly ConcurrentDictionary<string, SlipForms> Known = new(StringComparer.Ordinal);
    private readonly FormIndex<string> _index = new();

    private SlipForms(string language)
    {
        var file = $"languages/{language}/slips.tsv";
        if (!DataFile.Exists(file)) return;
        foreach (var row in DataFile.Rows(file).Where(row => row.Length > 1))
        {
            foreach (var form in Forms.Split(row[1])) _index.Add(form, form);
        }
    }

    /// <summary>The phrases of a language; none when it has no such file.</summary>
    public static SlipForms Of(string language) => Known.GetOrAdd(language, static code => new SlipForms(code));

    /// <summary>Adds the phrases in the sentences of the running text; one that comes back weighs nothing.</summary>
    public void Find(ImmutableArray<Sentence> sentences, IReadOnlyList<Passage> passages, List<Sign> signs)
    {
        if (_index.Count == 0) return;
        var found = new HashSet<string>(StringComparer.Ordinal);
        var hits = new List<FormHit<string>>();
        foreach (var sentence in sentences)
        {
            if (passages[sentence.Block].Kind is not (BlockKind.Body or BlockKind.Title)) continue;
            hits.Clear();
            _index.Find(passages[sentence.Block].Text, sentence.Tokens, hits);
            foreach (var hit in hits)
            {
                var span = Span.Between(sentence.Tokens[hit.FirstToken].Start, sentence.Tokens[hit.EndToken - 1].End);
                signs.Add(new Sign(span, found.Add(hit.Value) ? 1 : 0));
            }
        }
    }
}
