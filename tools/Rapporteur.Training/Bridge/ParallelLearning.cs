using System.Runtime.InteropServices;
using Rapporteur.Text.Bridge;

namespace Rapporteur.Training.Bridge;

/// <summary>
/// Learns from sentences in many languages what words stand for: the concepts on which the words of the other languages agree must
/// come from some word of this one. Which, is found by expectation and maximisation, beginning with the dictionaries.
/// </summary>
internal sealed class ParallelLearning
{
    private const int Rounds = 4;
    private const double LeastActive = 0.15;
    private const double Null = 0.01;

    private readonly List<Dictionary<string, (List<BridgeUnit> Units, Dictionary<int, float> Concepts)>> sentences = [];

    /// <summary>Reads the sentences by the tables made of dictionaries alone.</summary>
    public ParallelLearning(IEnumerable<ParallelSentence> texts, IReadOnlyDictionary<string, BridgeTable> tables)
    {
        var vocabularies = tables.ToDictionary(t => t.Key, t => new BridgeVocabulary(t.Value));
        foreach (var text in texts)
        {
            var sentence = new Dictionary<string, (List<BridgeUnit>, Dictionary<int, float>)>();
            foreach (var (language, line) in text.Texts)
            {
                var units = vocabularies[language].Read(line);
                var concepts = new Dictionary<int, float>();
                foreach (var unit in units)
                {
                    for (var at = 0; at < unit.Concepts.Length; at++)
                    {
                        ref var active = ref CollectionsMarshal.GetValueRefOrAddDefault(concepts, unit.Concepts[at], out _);
                        active = Math.Max(active, unit.Shares[at]);
                    }
                }

                sentence.Add(language, (units, concepts));
            }

            sentences.Add(sentence);
        }
    }

    /// <summary>For words of a language the concepts they were found to stand for, and how often.</summary>
    public Dictionary<string, Dictionary<int, double>> Learn(string language)
    {
        var bags = new List<(string[] Words, (int Concept, double Active)[] Concepts)>();
        var prior = new Dictionary<string, Dictionary<int, double>>(StringComparer.Ordinal);
        foreach (var sentence in sentences.Where(s => s.ContainsKey(language) && s.Count > 1))
        {
            var active = Active(sentence, language);
            var units = sentence[language].Units.Where(u => !u.IsNumber).DistinctBy(u => u.Text).ToList();
            foreach (var unit in units)
            {
                if (prior.ContainsKey(unit.Text)) continue;
                prior.Add(unit.Text, Enumerable.Range(0, unit.Concepts.Length).ToDictionary(i => unit.Concepts[i], i => (double)unit.Shares[i] * unit.Shares[i]));
            }

            bags.Add(([.. units.Select(u => u.Text)], active));
        }

        var told = prior.ToDictionary(p => p.Key, p => new Dictionary<int, double>(p.Value), StringComparer.Ordinal);
        var counts = new Dictionary<string, Dictionary<int, double>>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            counts.Clear();
            foreach (var (words, concepts) in bags) Expect(words, concepts, told, round, prior, counts);
            foreach (var (word, found) in counts)
            {
                var sum = found.Values.Sum();
                var next = found.Where(f => f.Value > sum * 0.005).ToDictionary(f => f.Key, f => f.Value / sum);
                told[word] = next;
            }
        }

        return counts;
    }

    private static void Expect(string[] words, (int Concept, double Active)[] concepts, Dictionary<string, Dictionary<int, double>> told, int round, Dictionary<string, Dictionary<int, double>> prior, Dictionary<string, Dictionary<int, double>> counts)
    {
        var share = new double[words.Length];
        var isKnown = words.Select(w => prior[w].Count > 0).ToArray();
        foreach (var (concept, active) in concepts)
        {
            var sum = Null;
            for (var at = 0; at < words.Length; at++)
            {
                // A word nothing is known of yet may stand for anything.
                share[at] = told[words[at]].TryGetValue(concept, out var value) ? value : isKnown[at] || round > 0 ? 0 : 0.02;
                sum += share[at];
            }

            for (var at = 0; at < words.Length; at++)
            {
                // What dictionaries tell is kept as it is: it only takes its part of what there is to explain.
                if (isKnown[at] || share[at] / sum < 0.01) continue;
                if (!counts.TryGetValue(words[at], out var found)) counts.Add(words[at], found = []);
                CollectionsMarshal.GetValueRefOrAddDefault(found, concept, out _) += active * share[at] / sum;
            }
        }
    }

    private static (int Concept, double Active)[] Active(Dictionary<string, (List<BridgeUnit> Units, Dictionary<int, float> Concepts)> sentence, string language)
    {
        var sums = new Dictionary<int, double>();
        var others = 0;
        foreach (var (other, (_, concepts)) in sentence)
        {
            if (other == language) continue;
            others++;
            foreach (var (concept, share) in concepts) CollectionsMarshal.GetValueRefOrAddDefault(sums, concept, out _) += share;
        }

        return [.. sums.Where(s => s.Key >= BridgeConcepts.FirstOther).Select(s => (s.Key, s.Value / others)).Where(s => s.Item2 >= LeastActive).OrderByDescending(s => s.Item2).ThenBy(s => s.Key).Take(50)];
    }
}
