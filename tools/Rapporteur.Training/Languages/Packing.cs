using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Rapporteur.Training.Languages;

/// <summary>Makes a learnt model small: rows that say little are dropped, weights become whole numbers from -127 to 127.</summary>
internal static class Packing
{
    private const int Highest = 127;

    /// <summary>Keeps the rows that say most, as many as asked for, and rounds them to steps; gives the step.</summary>
    public static float Shrink(GroupModel model, int rows)
    {
        var worth = new float[model.Features.Count];
        for (var row = 0; row < worth.Length; row++) worth[row] = Worth(model, row);
        var order = Enumerable.Range(0, worth.Length).OrderByDescending(r => worth[r]).ThenBy(r => model.Features[r].Number).ToArray();
        foreach (var row in order.Skip(rows)) model.Weights.AsSpan(row * model.Width, model.Width).Clear();
        model.Kept = [.. order.Take(rows).OrderBy(r => !model.Features[r].IsWord).ThenBy(r => model.Features[r].Name, StringComparer.Ordinal)];
        var shorter = Shorter(model);

        // What counts is the sum of a run and all it begins with: that is what is looked up, and what must fit and be exact.
        var sums = model.Kept.Select(_ => new float[model.Languages.Length]).ToArray();
        for (var i = 0; i < sums.Length; i++)
        {
            for (var column = 0; column < sums[i].Length; column++) sums[i][column] = model.Weights[(model.Kept[i] * model.Width) + column] + (shorter[i] < 0 ? 0 : sums[shorter[i]][column]);
        }

        var high = sums.SelectMany(s => s).Select(MathF.Abs).Order().ToArray();
        var step = high.Length == 0 ? 1 : Math.Max(high[(int)((high.Length - 1) * 0.9999)], 0.1f) / Highest;
        Round(model, sums, shorter, step);
        return step;
    }

    private static float Worth(GroupModel model, int row)
    {
        var weights = model.Weights.AsSpan(row * model.Width, model.Languages.Length);
        var sorted = weights.ToArray();
        Array.Sort(sorted);

        // The same number taken from all languages changes no answer; most weights become small.
        var middle = sorted[weights.Length / 2];
        foreach (ref var weight in weights) weight -= middle;
        return Math.Max(sorted[^1] - middle, (middle - sorted[0]) / 2) * MathF.Log(1 + model.Used[row]);
    }

    // For each kept row the place of the longest kept run that its run begins with, or -1. In order of name those come before.
    private static int[] Shorter(GroupModel model)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var shorter = new int[model.Kept.Length];
        for (var i = 0; i < shorter.Length; i++)
        {
            shorter[i] = -1;
            var (_, name, isWord) = model.Features[model.Kept[i]];
            if (isWord) continue;
            for (var length = name.Length - 1; length > 0 && shorter[i] < 0; length--) shorter[i] = places.GetValueOrDefault(name[..length], -1);
            places.Add(name, i);
        }

        return shorter;
    }

    private static void Round(GroupModel model, float[][] sums, int[] shorter, float step)
    {
        var rounded = new int[sums.Length][];
        for (var i = 0; i < sums.Length; i++)
        {
            rounded[i] = new int[sums[i].Length];
            for (var column = 0; column < sums[i].Length; column++)
            {
                var before = shorter[i] < 0 ? 0 : rounded[shorter[i]][column];
                var own = Math.Clamp(Math.Clamp((int)MathF.Round(sums[i][column] / step), -Highest, Highest) - before, -Highest, Highest);
                rounded[i][column] = before + own;
                model.Weights[(model.Kept[i] * model.Width) + column] = own * step;
            }
        }
    }

    /// <summary>Writes the model in the form that LanguageModel reads.</summary>
    public static void Write(string path, IReadOnlyList<(GroupModel Model, float Step)> models, float[] calibration)
    {
        using var file = new ZLibStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(file, Encoding.ASCII);
        writer.Write("RLID3"u8);
        foreach (var number in calibration) writer.Write(number);
        writer.Write((byte)models.Count);
        foreach (var (model, step) in models)
        {
            writer.Write((byte)model.Script);
            writer.Write((byte)model.Languages.Length);
            foreach (var language in model.Languages)
            {
                writer.Write(Encoding.ASCII.GetBytes(language));
                writer.Write((byte)0);
            }

            writer.Write(step);
            WriteNames(writer, [.. model.Kept.Select(r => model.Features[r]).Where(f => f.IsWord).Select(f => f.Name)]);
            WriteNames(writer, [.. model.Kept.Select(r => model.Features[r]).Where(f => !f.IsWord).Select(f => f.Name)]);
            foreach (var row in model.Kept)
            {
                for (var column = 0; column < model.Width; column++) writer.Write((sbyte)MathF.Round(model.Weights[(row * model.Width) + column] / step));
            }
        }
    }

    private static void WriteNames(BinaryWriter writer, string[] names)
    {
        var kept = names.Select((n, i) => i == 0 ? 0 : n.AsSpan().CommonPrefixLength(names[i - 1])).ToArray();
        writer.Write(names.Length);
        writer.Write(names.Select((n, i) => n.Length - kept[i]).Sum());
        foreach (var number in kept) writer.Write((byte)number);
        for (var i = 0; i < names.Length; i++) writer.Write((byte)(names[i].Length - kept[i]));
        for (var i = 0; i < names.Length; i++) writer.Write(MemoryMarshal.AsBytes(names[i].AsSpan(kept[i])));
    }
}
