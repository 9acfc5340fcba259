using System.IO.Compression;
using System.Text;
using Rapporteur.Reading.Words;

namespace Rapporteur.Training.Cuts;

/// <summary>Writes a pack in the form that <see cref="CutPackReader"/> reads.</summary>
internal static class CutWriter
{
    /// <summary>Writes the pack with its recipe.</summary>
    public static void Write(string path, CutPack pack, string recipe)
    {
        using var file = new ZLibStream(File.Create(path), CompressionLevel.SmallestSize);
        using var writer = new BinaryWriter(file, new UTF8Encoding(false));
        writer.Write(CutPackReader.Opening);
        writer.Write(recipe);
        Write(writer, pack.Cuts);
        Write(writer, pack.Ends);
        Write(writer, pack.Choices);
        writer.Write(pack.Expansions.All.Length);
        foreach (var expansion in pack.Expansions.All)
        {
            writer.Write(expansion.Form);
            writer.Write(expansion.Stem);
            writer.Write((byte)((expansion.IsEnd ? CutPackReader.EndFlag : 0) | (expansion.IsSure ? CutPackReader.SureFlag : 0)));
            writer.Write((byte)expansion.Words.Length);
            foreach (var word in expansion.Words) writer.Write(word);
        }
    }

    private static void Write(BinaryWriter writer, Weights weights)
    {
        var places = new List<int>();
        for (var at = 0; at < weights.Rows.Length; at++)
        {
            if (weights.Rows[at] != 0) places.Add(at);
        }

        writer.Write((byte)int.Log2(weights.Rows.Length));
        writer.Write((short)weights.Threshold);
        writer.Write(places.Count);
        var last = -1;
        foreach (var place in places)
        {
            writer.Write7BitEncodedInt64(place - last - 1);
            last = place;
        }

        foreach (var place in places) writer.Write(weights.Rows[place]);
    }
}
