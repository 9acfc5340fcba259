namespace Rapporteur.Text.Bridge;

/// <summary>Runs of two and three sounds, by which spellings that share many of them are found and weighed.</summary>
internal static class SoundGrams
{
    /// <summary>The runs of a sound, each once, in order of number. The beginning of the word counts as a sound.</summary>
    public static uint[] Of(string sound)
    {
        if (sound.Length == 0) return [];
        var grams = new SortedSet<uint>();
        var (before, last) = (0u, (uint)'^');
        foreach (var letter in sound)
        {
            grams.Add((last << 8) | unchecked((byte)letter) | ((uint)(letter >> 8) << 24));
            if (before != 0) grams.Add(0x80000000u | (before << 16) | (last << 8) | unchecked((byte)letter));
            (before, last) = (last, unchecked((byte)letter));
        }

        return [.. grams];
    }

    /// <summary>Twice the runs two sounds share by all they have: 0 to 1.</summary>
    public static float Likeness(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (left.IsEmpty || right.IsEmpty) return 0;
        var shared = 0;
        for (int l = 0, r = 0; l < left.Length && r < right.Length;)
        {
            if (left[l] == right[r]) (l, r, shared) = (l + 1, r + 1, shared + 1);
            else if (left[l] < right[r]) l++;
            else r++;
        }

        return 2f * shared / (left.Length + right.Length);
    }
}
