namespace Rapporteur.Reading.Pages.Judging;

/// <summary>What a block of a page measures by itself, whatever its language: counted on its source, in which references to signs stand as they are written.</summary>
internal readonly record struct BlockShape
{
    /// <summary>Words: runs of letters and digits.</summary>
    public int Words { get; private init; }

    /// <summary>Letters.</summary>
    public int Letters { get; private init; }

    /// <summary>Capital letters.</summary>
    public int Capitals { get; private init; }

    /// <summary>Digits.</summary>
    public int Digits { get; private init; }

    /// <summary>Marks that end a sentence before a blank or the end.</summary>
    public int Stops { get; private init; }

    /// <summary>Bars, dots and arrows between the entries of menus.</summary>
    public int Bars { get; private init; }

    /// <summary>Quotation marks.</summary>
    public int Quotes { get; private init; }

    /// <summary>True when it closes like a sentence.</summary>
    public bool EndsSentence { get; private init; }

    /// <summary>True when it closes with a colon.</summary>
    public bool EndsOpen { get; private init; }

    /// <summary>True when it begins with a small letter.</summary>
    public bool BeginsSmall { get; private init; }

    /// <summary>A number that is the same for the same text.</summary>
    public ulong Hash { get; private init; }

    /// <summary>The shape of a block.</summary>
    public static BlockShape Of(PageBlock block, string source)
    {
        var count = new Counter();
        foreach (var run in block.Runs)
        {
            foreach (var c in run.In(source)) count.Take(c);
            count.Blank();
        }

        return new BlockShape
        {
            Words = count.Words, Letters = count.Letters, Capitals = count.Capitals, Digits = count.Digits, Stops = count.Stops + (count.IsAfterStop ? 1 : 0), Bars = count.Bars,
            Quotes = count.Quotes, EndsSentence = count.EndsSentence, EndsOpen = count.Last == ':', BeginsSmall = char.IsLower(count.First), Hash = count.Hash,
        };
    }

    private struct Counter
    {
        private bool _inWord;

        public Counter() => Hash = 14695981039346656037UL;

        public int Words { get; private set; }

        public int Letters { get; private set; }

        public int Capitals { get; private set; }

        public int Digits { get; private set; }

        public int Stops { get; private set; }

        public int Bars { get; private set; }

        public int Quotes { get; private set; }

        public bool IsAfterStop { get; private set; }

        public bool EndsSentence { get; private set; }

        public char First { get; private set; }

        public char Last { get; private set; }

        public ulong Hash { get; private set; }

        public void Take(char c)
        {
            if (char.IsWhiteSpace(c))
            {
                Blank();
                return;
            }

            Hash = unchecked((Hash ^ c) * 1099511628211UL);
            if (First == '\0') First = c;
            Last = c;
            var isStop = c is '.' or '!' or '?' or '…' or '。' or '؟';
            var isLetter = char.IsLetter(c);
            var isDigit = !isLetter && char.IsDigit(c);
            if (isStop) IsAfterStop = EndsSentence = true;
            else if (c is '"' or '”' or '“' or '’' or '»' or '«' or ')' or '\'' or ']') Quotes++;
            else IsAfterStop = EndsSentence = false;
            if (c is '|' or '•' or '·' or '»' or '>' or '/' or '©') Bars++;
            if (isDigit) Digits++;
            if (isLetter) Letters++;
            if (isLetter && char.IsUpper(c)) Capitals++;
            if (!(isLetter || isDigit)) _inWord = false;
            else if (!_inWord)
            {
                _inWord = true;
                Words++;
            }
        }

        public void Blank()
        {
            _inWord = false;
            if (IsAfterStop) Stops++;
            IsAfterStop = false;
        }
    }
}
