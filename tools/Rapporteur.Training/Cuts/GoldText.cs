using System.Collections;
using System.Text;

namespace Rapporteur.Training.Cuts;

/// <summary>Sentences of a treebank as running text, with what persons marked: where tokens end, where sentences end, what is several words.</summary>
internal sealed class GoldText
{
    private const int InParagraph = 10;
    private readonly StringBuilder _text = new();
    private readonly List<int> _cuts = [];
    private readonly List<int> _ends = [];

    private GoldText()
    {
    }

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Behind which code units a token ends.</summary>
    public BitArray Cuts { get; private set; } = new(0);

    /// <summary>Behind which code units a sentence ends.</summary>
    public BitArray Ends { get; private set; } = new(0);

    /// <summary>For the first code unit of each token that stands for several words these words.</summary>
    public Dictionary<int, string[]> Words { get; } = [];

    /// <summary>All tokens: start, length, words.</summary>
    public List<(int Start, int Length, string[] Words)> Tokens { get; } = [];

    /// <summary>Ten sentences to a paragraph, joined by a space.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="random">When given, joins and spaces become line breaks now and then, and paragraphs shorter, as in texts that are laid out.</param>
    public static GoldText Of(IReadOnlyList<GoldToken[]> sentences, Random? random = null)
    {
        var gold = new GoldText();
        var left = InParagraph;
        for (var at = 0; at < sentences.Count; at++)
        {
            gold.Add(sentences[at], random);
            var isLast = --left == 0;
            if (isLast) left = random?.Next(1, 1 + InParagraph) ?? InParagraph;
            gold._text.Append(isLast ? "\n\n" : random is not null && random.Next(2) == 0 ? "\n" : " ");
        }

        gold.Text = gold._text.ToString();
        gold.Cuts = Bits(gold._cuts, gold.Text.Length);
        gold.Ends = Bits(gold._ends, gold.Text.Length);
        return gold;
    }

    private void Add(GoldToken[] sentence, Random? random)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            var (surface, words, hasSpace) = sentence[at];
            var parts = surface.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0) _text.Append(' ');
                var isWhole = parts.Length == 1 && words.Length > 1;
                Tokens.Add((_text.Length, parts[part].Length, isWhole ? words : []));
                if (isWhole) Words[_text.Length] = words;
                _text.Append(parts[part]);
                _cuts.Add(_text.Length);
            }

            if (hasSpace && at + 1 < sentence.Length) _text.Append(random is not null && random.Next(50) == 0 ? '\n' : ' ');
        }

        _ends.Add(_text.Length);
    }

    private static BitArray Bits(List<int> places, int length)
    {
        var bits = new BitArray(length + 2);
        foreach (var place in places) bits[place] = true;
        return bits;
    }
}
