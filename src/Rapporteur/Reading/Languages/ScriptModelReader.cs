using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>Reads the part of a model file that is about one script; its form stands at <see cref="LanguageModel"/>.</summary>
internal static class ScriptModelReader
{
    private const int MostFeatures = 1 << 20;
    private const int LongestCode = 8;

    /// <summary>Reads one script.</summary>
    /// <param name="reader">Behind the number of the script.</param>
    /// <param name="script">The script of that number.</param>
    /// <exception cref="InvalidDataException">The bytes are not a model.</exception>
    public static ScriptModel Read(BinaryReader reader, ScriptGroup script)
    {
        var languages = new string[reader.ReadByte()];
        foreach (ref var language in languages.AsSpan()) language = Code(reader);
        var step = reader.ReadSingle();
        if (languages.Length == 0) throw new InvalidDataException("The language model has a script without languages.");
        var words = FeatureNames.Read(reader, stackalloc char[WordFeatures.LongestWord + 2], MostFeatures);
        var runs = FeatureNames.Read(reader, stackalloc char[WordFeatures.LongestRun], MostFeatures);
        var width = ScriptModel.Columns(languages.Length);
        var rows = new LineArray<sbyte>((words.Count + runs.Count) * width);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.All));
        var table = new FeatureTable(words.Count + runs.Count);
        while (words.MoveNext()) table.Add(WordFeatures.Whole(words.Name), words.At);
        AddRuns(runs, words.Count, table, rows.All);
        return new ScriptModel(languages, step, table, rows) { Script = script };
    }

    private static void AddRuns(FeatureNames names, int first, FeatureTable table, Span<sbyte> rows)
    {
        var width = names.Count == 0 ? 0 : rows.Length / (first + names.Count);
        // By length, from no letter on: the run not finished yet, and the row of the longest known one of at most so many letters.
        Span<uint> runs = stackalloc uint[WordFeatures.LongestRun + 1];
        Span<int> known = stackalloc int[WordFeatures.LongestRun + 1];
        (runs[0], known[0]) = (WordFeatures.Start, -1);
        while (names.MoveNext())
        {
            var name = names.Name;
            for (var length = names.Kept + 1; length <= name.Length; length++)
            {
                runs[length] = WordFeatures.With(runs[length - 1], name[length - 1]);
                known[length] = known[length - 1];
            }

            var row = first + names.At;
            if (known[name.Length] is >= 0 and var shorter) Add(rows.Slice(shorter * width, width), rows.Slice(row * width, width));
            known[name.Length] = row;
            table.Add(WordFeatures.Run(runs[name.Length], name.Length), row);
        }
    }

    private static void Add(ReadOnlySpan<sbyte> shorter, Span<sbyte> longer)
    {
        for (var at = 0; at < longer.Length; at += Vector128<sbyte>.Count)
        {
            (Vector128.Create(shorter[at..]) + Vector128.Create<sbyte>(longer[at..])).CopyTo(longer[at..]);
        }
    }

    private static string Code(BinaryReader reader)
    {
        var code = new StringBuilder(3);
        while (reader.ReadByte() is not 0 and var letter)
        {
            if (code.Length == LongestCode) throw new InvalidDataException("A code in the language model is too long.");
            code.Append((char)letter);
        }

        return code.ToString();
    }
}
