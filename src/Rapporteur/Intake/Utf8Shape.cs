using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Rapporteur.Intake;

/// <summary>How far bytes are sound UTF-8.</summary>
/// <param name="Sound">Sound characters of more than one byte.</param>
/// <param name="Broken">Places that are not sound.</param>
internal readonly record struct Utf8Shape(int Sound, int Broken)
{
    // By chance about one pair in ten of another encoding's bytes would look sound; four in five never do.
    private const int SoundForEachBroken = 4;

    /// <summary>Nothing is broken.</summary>
    public bool IsSound => Broken == 0;

    /// <summary>Broken in places, but surely meant as UTF-8.</summary>
    public bool IsMostlySound => Sound >= SoundForEachBroken * Broken;

    /// <summary>Counts through the bytes once.</summary>
    public static Utf8Shape Of(ReadOnlySpan<byte> bytes, bool isCut)
    {
        if (Utf8.IsValid(bytes)) return default;
        var sound = 0;
        var broken = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var read);
            if (status is OperationStatus.Done) sound++;
            else if (status is not OperationStatus.NeedMoreData || !isCut) broken++;
            bytes = bytes[Math.Max(read, 1)..];
        }

        return new Utf8Shape(sound, broken);
    }
}
