namespace Rapporteur.Reading.Trees;

/// <summary>The rows of the signs of a word, summed; sums of forms and of tags are kept, so many and no more.</summary>
/// <param name="model">The net of the language.</param>
internal sealed class WordSums(TreeModel model)
{
    /// <summary>How many sums of either kind are kept; when there are as many, all are forgotten.</summary>
    private const int Most = 8192;

    private readonly Dictionary<string, short[]> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<(byte Upos, string Feats), short[]> _tags = [];

    /// <summary>Writes the sum of a word, in 64ths.</summary>
    public void Fill(string form, byte upos, string feats, Span<short> sum)
    {
        if (!_forms.TryGetValue(form, out var own)) own = OfForm(form);
        if (!_tags.TryGetValue((upos, feats), out var tags)) tags = OfTags(upos, feats);
        own.CopyTo(sum);
        FixedPoint.Add(sum, tags);
    }

    /// <summary>Writes what stands for what is outside of the sentence.</summary>
    public void Outside(Span<short> sum)
    {
        sum.Clear();
        FixedPoint.Add(sum, model.Table.AsSpan(0, TreeModel.Width));
    }

    private short[] OfForm(string form)
    {
        Span<uint> signs = stackalloc uint[TreeSigns.Most];
        var sum = Sum(signs[..TreeSigns.OfForm(form, model.Family, signs)]);
        if (_forms.Count >= Most) _forms.Clear();
        _forms.Add(form, sum);
        return sum;
    }

    private short[] OfTags(byte upos, string feats)
    {
        Span<uint> signs = stackalloc uint[TreeSigns.Most];
        var sum = Sum(signs[..TreeSigns.OfTags(upos, feats, signs)]);
        if (_tags.Count >= Most) _tags.Clear();
        _tags.Add((upos, feats), sum);
        return sum;
    }

    private short[] Sum(ReadOnlySpan<uint> signs)
    {
        var sum = new short[TreeModel.Width];
        foreach (var sign in signs)
        {
            var row = model.Signs.Of(sign) + 1;
            if (row > 0) FixedPoint.Add(sum, model.Table.AsSpan(row * TreeModel.Width, TreeModel.Width));
        }

        return sum;
    }
}
