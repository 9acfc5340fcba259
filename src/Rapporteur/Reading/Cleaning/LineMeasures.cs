using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Rapporteur.Text;

namespace Rapporteur.Reading.Cleaning;

/// <summary>What can be counted in one line by itself, whatever its language.</summary>
internal sealed class LineMeasures
{
    private const ulong Seed = 14695981039346656037UL;
    private const int LongestWord = 40;
    private const int ContentLetters = 5;
    private static readonly SearchValues<char> PageSigns = SearchValues.Create("|»›•©@#<>→·►▶★✓=_{}[]*+~^\\");

    /// <summary>Measures a line.</summary>
    public LineMeasures(Passage line, FurnitureForms forms, FrozenSet<string> functionWords)
    {
        Content = [];
        Whole = Seed;
        Words = line.Words;
        EndsSentence = line.EndsSentence;
        ReadsAsBody = line.EndsSentence ? line.Words >= 10 : line.Words >= 30;
        var content = line.Content;
        Length = content.Length;
        Opening = Group(content[0]);
        Closing = Group(content[^1]);
        Signs = CountSigns(content);
        CountTokens(line, functionWords);
        CountPhrases(line, forms);
    }

    /// <summary>Words and numbers.</summary>
    public int Words { get; }

    /// <summary>Characters.</summary>
    public int Length { get; }

    /// <summary>True when it ends as a sentence does.</summary>
    public bool EndsSentence { get; }

    /// <summary>True when it is long enough for running text.</summary>
    public bool ReadsAsBody { get; }

    /// <summary>Group of its first character.</summary>
    public int Opening { get; }

    /// <summary>Group of its last character.</summary>
    public int Closing { get; }

    /// <summary>Marks of menus, addresses and markup.</summary>
    public int Signs { get; }

    /// <summary>Words that begin with a capital, the first not counted.</summary>
    public int Capitals { get; private set; }

    /// <summary>Words wholly in capitals.</summary>
    public int Shouted { get; private set; }

    /// <summary>Tokens that begin with a digit.</summary>
    public int Numbers { get; private set; }

    /// <summary>Numbers that read as a year, 1900 to 2099.</summary>
    public int Years { get; private set; }

    /// <summary>Small words of the language of the report.</summary>
    public int SmallWords { get; private set; }

    /// <summary>Commas.</summary>
    public int Commas { get; private set; }

    /// <summary>Stops, question and exclamation marks.</summary>
    public int Stops { get; private set; }

    /// <summary>Question and exclamation marks.</summary>
    public int Cries { get; private set; }

    /// <summary>Quotation marks.</summary>
    public int Quotes { get; private set; }

    /// <summary>Colons.</summary>
    public int Colons { get; private set; }

    /// <summary>Words covered by phrases of furniture.</summary>
    public int Covered { get; private set; }

    /// <summary>Words of the phrase of furniture that opens the line.</summary>
    public int OpeningPhrase { get; private set; }

    /// <summary>Phrases of by-lines, dates, credits and copyright.</summary>
    public int Labels { get; private set; }

    /// <summary>The kind of the first phrase of furniture in the line, or null.</summary>
    public FurnitureKind? Phrase { get; private set; }

    /// <summary>Its longer words, as hashes of their small letters.</summary>
    public List<ulong> Content { get; }

    /// <summary>All its words as one hash.</summary>
    public ulong Whole { get; private set; }

    private static int Group(char c) => char.IsLower(c) ? 1 : char.IsUpper(c) ? 2 : char.IsLetter(c) ? 3 : char.IsDigit(c) ? 4
        : c is '.' or '!' or '?' or '…' or '。' ? 5 : c is ':' ? 6 : c is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '’' or '‘' ? 7 : c is ',' or ';' ? 8 : c is ')' or '(' or ']' or '[' ? 9 : 0;

    private static int CountSigns(ReadOnlySpan<char> content)
    {
        var signs = 0;
        for (var at = content.IndexOfAny(PageSigns); at >= 0; at = content.IndexOfAny(PageSigns))
        {
            signs++;
            content = content[(at + 1)..];
        }

        return signs;
    }

    private void CountTokens(Passage line, FrozenSet<string> functionWords)
    {
        var small = functionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestWord];
        for (var at = 0; at < line.Tokens.Length; at++)
        {
            var word = line.Word(at);
            if (!Letters.IsWordMark(word[0])) CountMark(word[0]);
            else if (char.IsDigit(word[0])) CountNumber(word);
            else
            {
                if (word.Length > LongestWord) word = word[..LongestWord];
                if (char.IsUpper(word[0]))
                {
                    if (at > 0) Capitals++;
                    if (word.Length > 1 && char.IsUpper(word[1])) Shouted++;
                }

                var lower = buffer[..word.Length];
                for (var c = 0; c < word.Length; c++) lower[c] = Letters.ToLower(word[c]);
                if (word.Length < 8 && small.Contains(lower)) SmallWords++;
                var hash = Hash(lower);
                if (word.Length >= ContentLetters) Content.Add(hash);
                Whole = unchecked((Whole ^ hash) * 1099511628211UL);
            }
        }
    }

    private void CountMark(char mark)
    {
        if (mark is ',') Commas++;
        else if (mark is ':') Colons++;
        else if (mark is '.' or '…' or '。') Stops++;
        else if (mark is '!' or '?') Cries++;
        else if (mark is '"' or '“' or '”' or '„' or '«' or '»') Quotes++;
    }

    private void CountNumber(ReadOnlySpan<char> word)
    {
        Numbers++;
        for (var at = 0; at + 4 <= word.Length; at++)
        {
            if ((word[at] == '1' && word[at + 1] == '9') || (word[at] == '2' && word[at + 1] == '0'))
            {
                Years++;
                break;
            }
        }

        Whole = unchecked((Whole ^ Hash(word)) * 1099511628211UL);
    }

    private void CountPhrases(Passage line, FurnitureForms forms)
    {
        var first = 0;
        while (first < line.Tokens.Length && !Letters.IsWordMark(line.Text[line.Tokens[first].Start])) first++;
        var covered = 0;
        foreach (var hit in line.Phrases(forms))
        {
            if (hit.Value >= FurnitureKind.Copyright) Labels++;
            if (hit.Value >= FurnitureKind.Byline) continue;
            Phrase ??= hit.Value;
            if (hit.FirstToken == first) OpeningPhrase = Math.Max(OpeningPhrase, hit.EndToken - hit.FirstToken);
            Covered += Math.Max(0, hit.EndToken - Math.Max(covered, hit.FirstToken));
            covered = Math.Max(covered, hit.EndToken);
        }
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }
}
