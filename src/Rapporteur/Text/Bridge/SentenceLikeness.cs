namespace Rapporteur.Text.Bridge;

/// <summary>How like the sentences of two languages are. The score of a pair depends on its two sentences alone. May be asked by many threads.</summary>
internal sealed class SentenceLikeness
{
    // So that of two sentences of hardly a word neither is much longer than the other.
    private const int ShortSentence = 255;

    private readonly BridgeSide _left;
    private readonly BridgeSide _right;
    private readonly BridgeWeights _weights;
    private readonly (int Unit, int Likeness)[][] _like;

    /// <summary>Makes two sides ready.</summary>
    public SentenceLikeness(BridgeSide left, BridgeSide right, BridgeWeights weights)
    {
        (_left, _right, _weights) = (left, right, weights);
        _like = UnitLikeness.Of(left, right, weights);
    }

    /// <summary>The scores of a sentence of the left side with each of the right: at most <see cref="BridgeWeights.Whole"/>; unlike ones may be below zero.</summary>
    public int[] Scores(int left)
    {
        var ours = new int[_right.Sentences.Length];
        var theirs = new int[_right.Sentences.Length];
        var units = _left.Sentences[left];
        Cover(units, ours);
        foreach (var (unit, likeness) in Best(units))
        {
            var worth = _right.Units[unit].Weight * likeness;
            foreach (var place in _right.Places[unit]) theirs[place] += worth;
        }

        for (var at = 0; at < ours.Length; at++) ours[at] = Score(ours[at], theirs[at], _left.Sums[left], _right.Sums[at]);
        return ours;
    }

    // What the units of a sentence weigh, each as much as the best of another sentence is like it.
    private void Cover(int[] units, int[] sums)
    {
        var best = new int[sums.Length];
        foreach (var unit in units)
        {
            var weight = _left.Units[unit].Weight;
            foreach (var (other, likeness) in _like[unit])
            {
                foreach (var place in _right.Places[other])
                {
                    if (best[place] >= likeness) continue;
                    sums[place] += weight * (likeness - best[place]);
                    best[place] = likeness;
                }
            }

            foreach (var (other, _) in _like[unit])
            {
                foreach (var place in _right.Places[other]) best[place] = 0;
            }
        }
    }

    // Of each unit of the right side that any of these is like, the highest likeness.
    private Dictionary<int, int> Best(int[] units)
    {
        var best = new Dictionary<int, int>();
        foreach (var unit in units)
        {
            foreach (var (other, likeness) in _like[unit])
            {
                if (best.GetValueOrDefault(other) < likeness) best[other] = likeness;
            }
        }

        return best;
    }

    // Both sentences must find themselves in the other: a short one that a long one holds is not its translation.
    private int Score(int ours, int theirs, int left, int right)
    {
        var share = (double)ours / Math.Max(1, left);
        var otherShare = (double)theirs / Math.Max(1, right);
        var both = share + otherShare > 0 ? 2 * share * otherShare / (share + otherShare) : 0;
        return (int)Math.Floor(both - (_weights.Length * Math.Abs(Math.Log((double)(left + ShortSentence) / (right + ShortSentence)))));
    }
}
