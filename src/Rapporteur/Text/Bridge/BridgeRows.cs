namespace Rapporteur.Text.Bridge;

/// <summary>The rows of a table of the bridge.</summary>
/// <param name="Keys">Of each word its number.</param>
/// <param name="Weights">Of each word how much it says: 0 (stands in every sentence) to 255 (in hardly any).</param>
/// <param name="Firsts">Of each word its first place in <paramref name="Concepts"/>, and the end of all.</param>
/// <param name="Concepts">Numbers of concepts.</param>
/// <param name="Shares">Of each the share it has in its word, 0 to 15.</param>
/// <param name="Endings">Endings of forms.</param>
/// <param name="Joiners">Letters that join the parts of a compound, the empty ones among them; none where words are not compounded.</param>
internal sealed record BridgeRows(
    ulong[] Keys, byte[] Weights, int[] Firsts, int[] Concepts, byte[] Shares, BridgeEnding[] Endings, string[] Joiners)
{
    /// <summary>No rows.</summary>
    public static BridgeRows Empty { get; } = new([], [], [0], [], [], [], []);
}

/// <summary>An ending of forms.</summary>
/// <param name="Form">What a form ends in.</param>
/// <param name="Filed">What stands in its place in the word as it is filed.</param>
/// <param name="Share">How often that is so, 1 to 255.</param>
internal readonly record struct BridgeEnding(string Form, string Filed, byte Share);
