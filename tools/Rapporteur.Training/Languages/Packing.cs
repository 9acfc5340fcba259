using System.IO.Compression;
using System.Text;

namespace Rapporteur.Training.Languages;

/// <summary>Makes a learnt model small: rows that say little are dropped, weights become whole numbers from -127 to 127.</summary>
internal static class Packing
{
    private const int Highest = 127;

    /// <summary>Keeps the rows that say most, as many as asked for, and rounds them to steps; gives the step.</summary>
    public static float Shrink(GroupModel model, int rows)
    {
        var languages = model.Languages.Length;
        var worth = new float[model.Features.Count];
        var sorted = new float[languages];
        for (var row = 0; row < worth.Length; row++)
        {
            var weights = model.Weights.AsSpan(row * model.Width, languages);
            weights.CopyTo(sorted);
            Array.Sort(sorted);

            // The same number taken from all languages changes no answer; most weights become small.
            var middle = sorted[languages / 2];
            for (var i = 0; i < languages; i++) weights[i] -= middle;
            worth[row] = Math.Max(sorted[^1] - middle, (middle - sorted[0]) / 2) * MathF.Log(1 + model.Used[row]);
        }

        var order = Enumerable.Range(0, worth.Length).OrderByDescending(r => worth[r]).ThenBy(r => model.Features[r]).ToArray();
        foreach (var row in order.Skip(rows)) model.Weights.AsSpan(row * model.Width, model.Width).Clear();
        var kept = order.Take(rows).ToArray();
        var high = kept.SelectMany(r => model.Weights.AsSpan(r * model.Width, languages).ToArray()).Select(MathF.Abs).Order().ToArray();
        var step = high.Length == 0 ? 1 : Math.Max(high[(int)((high.Length - 1) * 0.9999)], 0.1f) / Highest;
        foreach (var row in kept)
        {
            foreach (ref var weight in model.Weights.AsSpan(row * model.Width, languages)) weight = Math.Clamp(MathF.Round(weight / step), -Highest, Highest) * step;
        }

        model.Kept = [.. kept.OrderBy(r => model.Features[r])];
        return step;
    }

    /// <summary>Writes the model in the form that LanguageModel reads.</summary>
    public static void Write(string path, IReadOnlyList<(GroupModel Model, float Step)> models, float[] calibration)
    {
        using var file = new ZLibStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(file, Encoding.ASCII);
        writer.Write("RLID2"u8);
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
            var rows = model.Kept.Where(r => model.Features[r] != 0).ToList();
            writer.Write(rows.Count);
            var last = 0u;
            foreach (var row in rows)
            {
                writer.Write(unchecked(model.Features[row] - last));
                last = model.Features[row];
            }

            foreach (var row in rows)
            {
                for (var column = 0; column < model.Width; column++) writer.Write((sbyte)MathF.Round(model.Weights[(row * model.Width) + column] / step));
            }
        }
    }
}
