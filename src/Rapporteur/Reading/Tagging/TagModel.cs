using Rapporteur.Reading.Nets;
using Rapporteur.Reading.Packs;

namespace Rapporteur.Reading.Tagging;

/// <summary>
/// What was learnt to tag a language. Section <c>lexicon</c>: a count, so many hashes, so many bytes of flags. Section
/// <c>tags</c>: a count of rows, their hashes, the width of a row, the rows as signed bytes in steps of 1/64 (the first stands for
/// what is outside of a sentence), six layers (over five words, over three, parts of speech, values of features, tags of names,
/// rules of lemmas), three numbers of 8 fractional bits (what it adds to a rule that its lemma is no word, a word of another kind, a
/// word of the kind), 81 numbers of as many bits (what the tag of a name adds behind another), and as text the features with their values. Section <c>lemmas</c>: as text the rules; the numbers of the rule
/// that keeps a form and of the one that makes it small; a count, so many hashes, so many bytes (how many rules), the rules in two
/// bytes each.
/// </summary>
internal sealed class TagModel
{
    private const int MostRows = 1 << 20;

    private TagModel()
    {
    }

    /// <summary>Words on either side of a word that the first layer looks at.</summary>
    public const int Side = 2;

    public required WordClasses Lexicon { get; init; }

    public required FeatureRows Rows { get; init; }

    /// <summary>Rows of features, one behind the other.</summary>
    public required sbyte[] Table { get; init; }

    public required int Width { get; init; }

    /// <summary>The first layer: for each of the five places a block of rows of weights, as long as a row of features is wide.</summary>
    public required short[] Places { get; init; }

    public required short[] FirstBiases { get; init; }

    public required PairedLayer Second { get; init; }

    /// <summary>Where the tags of names begin among the outputs of <see cref="Heads"/>.</summary>
    public static int NamesStart => UniversalTags.Upos.Length;

    /// <summary>Where the values of features begin among the outputs of <see cref="Heads"/>.</summary>
    public static int FeaturesStart => NamesStart + UniversalTags.Names.Length;

    /// <summary>Parts of speech, tags of names, values of features, in this order.</summary>
    public required PairedLayer Heads { get; init; }

    public required IntegerLayer LemmaRules { get; init; }

    public required short[] LemmaWords { get; init; }

    /// <summary>What the tag of a name (column) adds behind another (row): see <see cref="Rapporteur.Reading.Names.NamePath"/>.</summary>
    public required short[] NameMoves { get; init; }

    /// <summary>Features with their values, the first of which is that there is none; and where their values begin.</summary>
    public required (string Name, string[] Values, int Start)[] Features { get; init; }

    public required LemmaRule[] Rules { get; init; }

    public required LemmaCandidates Candidates { get; init; }

    public int First => FirstBiases.Length;

    /// <summary>Reads what a pack holds.</summary>
    /// <exception cref="InvalidDataException">A section is missing, breaks off or does not fit the others.</exception>
    public static TagModel Read(PackFile pack)
    {
        var section = new SectionReader(pack.Section("tags"));
        var rows = section.Count(MostRows);
        var hashes = section.Hashes(rows);
        var width = section.Count(512);
        var table = section.SignedBytes((rows + 1) * width);
        var one = IntegerLayer.Read(ref section);
        if (width % 16 != 0 || one.Inputs != width * ((2 * Side) + 1)) throw new InvalidDataException("The first layer of the language pack does not fit its rows.");
        var (rules, candidates) = Lemmas(pack);
        var model = new TagModel
        {
            Lexicon = Words(pack),
            Rows = new FeatureRows(hashes),
            Table = table,
            Width = width,
            Places = ByPlace(one, width),
            FirstBiases = one.Biases,
            Second = new PairedLayer(IntegerLayer.Read(ref section)),
            Heads = new PairedLayer(ReadHeads(ref section)),
            LemmaRules = IntegerLayer.Read(ref section),
            LemmaWords = section.Shorts(3),
            NameMoves = section.Shorts(UniversalTags.Names.Length * UniversalTags.Names.Length),
            Features = FeatureNames(section.Text()),
            Rules = rules,
            Candidates = candidates,
        };
        return model.Fits() ? model : throw new InvalidDataException("The layers of the language pack do not fit each other.");
    }

    private bool Fits() => First % 16 == 0 && Second.Inputs == 3 * First && Heads.Inputs == Second.Outputs && LemmaRules.Inputs == Second.Outputs
        && LemmaRules.Outputs == Rules.Length && Heads.Outputs == FeaturesStart + Features.Sum(f => f.Values.Length);

    private static IntegerLayer ReadHeads(ref SectionReader section)
    {
        var (upos, features, names) = (IntegerLayer.Read(ref section), IntegerLayer.Read(ref section), IntegerLayer.Read(ref section));
        return upos.Outputs == UniversalTags.Upos.Length && names.Outputs == UniversalTags.Names.Length && features.Inputs == upos.Inputs && names.Inputs == upos.Inputs
            ? IntegerLayer.Join(upos, names, features)
            : throw new InvalidDataException("The heads of the language pack do not fit each other.");
    }

    private static short[] ByPlace(IntegerLayer layer, int width)
    {
        var places = new short[layer.Weights.Length];
        for (var place = 0; place < (2 * Side) + 1; place++)
        {
            for (var to = 0; to < layer.Outputs; to++) layer.Weights.AsSpan((to * layer.Inputs) + (place * width), width).CopyTo(places.AsSpan(((place * layer.Outputs) + to) * width));
        }

        return places;
    }

    private static (string Name, string[] Values, int Start)[] FeatureNames(string text)
    {
        var (features, start) = (new List<(string, string[], int)>(), 0);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split('\t');
            features.Add((parts[0], parts[1..], start));
            start += parts.Length - 1;
        }

        return [.. features];
    }

    private static WordClasses Words(PackFile pack)
    {
        var section = new SectionReader(pack.Section("lexicon"));
        var count = section.Count(MostRows);
        var hashes = section.Hashes(count);
        return new WordClasses(hashes, section.Bytes(count));
    }

    private static (LemmaRule[] Rules, LemmaCandidates Candidates) Lemmas(PackFile pack)
    {
        var section = new SectionReader(pack.Section("lemmas"));
        LemmaRule[] rules = [.. section.Text().Split('\n').Select(LemmaRule.Parse)];
        var (keep, small) = ((ushort)section.Count(rules.Length - 1), (ushort)section.Count(rules.Length - 1));
        var count = section.Count(MostRows);
        var hashes = section.Hashes(count);
        var lengths = section.Bytes(count);
        var (own, most) = (section.UnsignedShorts(lengths.Sum(l => l)), 0);
        foreach (var length in lengths) most = Math.Max(most, length);
        if (most > LemmaCandidates.Most || own.Any(r => r >= rules.Length)) throw new InvalidDataException("A rule of lemmas in the language pack does not exist.");
        return (rules, new LemmaCandidates(hashes, lengths, own, (keep, small)));
    }
}
