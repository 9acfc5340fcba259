namespace Rapporteur.Cli.Steps;

/// <summary>One thing a step works on: a line of JSON, or a whole file.</summary>
/// <param name="Id">What the result is known by: the <c>id</c> of the line, else its number; of a file its name.</param>
/// <param name="Place">Where it stands, for diagnostics: <c>reports.jsonl:7</c>.</param>
internal sealed record StepRecord(string Id, string Place)
{
    /// <summary>The text, or null where the record is a file or a page.</summary>
    public string? Text { get; init; }

    /// <summary>The bytes of a file or a page, or null where there is a text.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; init; }

    /// <summary>The headline the line gives, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The language the line gives, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The date the line gives, or null.</summary>
    public string? Date { get; init; }

    /// <summary>What the line asks for, or null: a data set marks each of its lines for one thing only.</summary>
    public string? Task { get; init; }
}
