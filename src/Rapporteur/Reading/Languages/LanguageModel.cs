using System.IO.Compression;
using System.Text;
using Rapporteur.Text;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// What was learnt to tell languages apart: for each script the languages written in it and the weights of its features. Read once
/// from <c>languages/identification.bin</c> and shared. Form of the file (zlib, which unpacks twice as fast as what packs better;
/// numbers little-endian): the five letters <c>RLID3</c>; six floats of the calibration; a byte, how many scripts; for each script a
/// byte (its number), a byte (how many languages), their codes in ASCII ended by zero, a float (what one step of a weight is worth),
/// the words and then the runs of letters as <see cref="FeatureNames"/>, and for each word and each run a row of signed bytes, one
/// for each language, filled up with zeros to a multiple of sixteen. The row of a run is what it adds to the row of the longest
/// run in the file that it begins with.
/// </summary>
internal sealed class LanguageModel
{
    private const string File = "languages/identification.bin";
    private static readonly Lazy<LanguageModel> Shared = new(() => Read(DataFile.Open(File)));

    private readonly ScriptModel?[] _scripts;

    private LanguageModel(ScriptModel?[] scripts, float[] calibration)
    {
        _scripts = scripts;
        Calibration = calibration;
    }

    /// <summary>The model built in.</summary>
    public static LanguageModel BuiltIn => Shared.Value;

    /// <summary>Bias, weight of the margin, of its logarithm, of the number of words, of its logarithm, of the share of the script.</summary>
    public IReadOnlyList<float> Calibration { get; }

    /// <summary>Codes of all languages told apart, in order.</summary>
    public IEnumerable<string> Languages => _scripts.Where(s => s is not null).SelectMany(s => s!.Languages).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The languages of a script, or null where none is known.</summary>
    public ScriptModel? Of(ScriptGroup script) => _scripts[(int)script];

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a model.</exception>
    public static LanguageModel Read(Stream stream)
    {
        using var unpacked = new ZLibStream(stream, CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacked, Encoding.ASCII);
        try
        {
            if (!reader.ReadBytes(5).AsSpan().SequenceEqual("RLID3"u8)) throw new InvalidDataException("The language model does not begin as one.");
            var calibration = new float[6];
            foreach (ref var number in calibration.AsSpan()) number = reader.ReadSingle();
            var scripts = new ScriptModel?[(int)ScriptGroup.Other + 1];
            for (var count = reader.ReadByte(); count > 0; count--)
            {
                var script = reader.ReadByte();
                if (script >= scripts.Length) throw new InvalidDataException("The language model names a script that does not exist.");
                scripts[script] = ScriptModelReader.Read(reader, (ScriptGroup)script);
            }

            return new LanguageModel(scripts, calibration);
        }
        catch (EndOfStreamException broken)
        {
            throw new InvalidDataException("The language model breaks off.", broken);
        }
    }
}
