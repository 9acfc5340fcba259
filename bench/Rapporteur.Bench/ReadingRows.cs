using System.Globalization;

namespace Rapporteur.Bench;

/// <summary>What <c>reading</c> is to measure, and how often.</summary>
internal sealed class ReadingRows
{
    private const int UsualWarm = 6;
    private const int UsualTimes = 5;
    private string[]? _rows;

    /// <summary>Folders of pages.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>Folders of texts.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>A file of sentences, or null.</summary>
    public string? Sentences { get; private set; }

    /// <summary>Passes before the watch starts.</summary>
    public int Warm { get; private set; } = UsualWarm;

    /// <summary>Passes that are timed.</summary>
    public int Times { get; private set; } = UsualTimes;

    /// <summary>True when a row is asked for; all are when none is named.</summary>
    public bool Has(string row) => _rows is null || _rows.Contains(row, StringComparer.Ordinal);

    /// <summary>Takes an option in; false when there is none of that name or the value cannot be used.</summary>
    public bool Take(string option, string value)
    {
        switch (option)
        {
            case "--pages" when Directory.Exists(value): Pages.Add(value); return true;
            case "--texts" when Directory.Exists(value): Texts.Add(value); return true;
            case "--sentences" when File.Exists(value): Sentences = value; return true;
            case "--rows": _rows = value.Split(','); return true;
            case "--warm" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var warm): Warm = warm; return true;
            case "--times" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var times) && times > 0: Times = times; return true;
            default: return false;
        }
    }
}
