namespace Rapporteur.Reading.Pages;

/// <summary>A run of the source of a page: text between tags, the value of an attribute, the content of a script.</summary>
/// <param name="Start">First character in the source.</param>
/// <param name="End">Character after the last.</param>
internal readonly record struct PageRun(int Start, int End)
{
    /// <summary>What stands there.</summary>
    public ReadOnlySpan<char> In(string source) => source.AsSpan(Start, End - Start);
}
