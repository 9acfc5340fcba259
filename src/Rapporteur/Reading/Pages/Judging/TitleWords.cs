using System.Collections.Frozen;
using Rapporteur.Reading.Pages.Markup;

namespace Rapporteur.Reading.Pages.Judging;

/// <summary>The words of the title in the head of a page.</summary>
internal static class TitleWords
{
    private const int ShortestWord = 3;
    private const int LongestBlock = 300;

    /// <summary>Its longer words in lower case.</summary>
    public static HashSet<string> Of(PageTree tree)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var title in tree.Elements(PageTag.Title).Take(1))
        {
            foreach (var run in title.Texts)
            {
                foreach (var word in Words(run.In(tree.Source))) words.Add(run.In(tree.Source)[word].ToString());
            }
        }

        return words;
    }

    /// <summary>The share of the longer words of a short block that stand in the title.</summary>
    public static double Share(PageBlock block, string source, HashSet<string> title)
    {
        if (block.Length > LongestBlock || title.Count == 0) return 0;
        var (all, found) = (0, 0);
        var lookup = title.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in block.Runs)
        {
            var text = run.In(source);
            foreach (var word in Words(text))
            {
                all++;
                if (lookup.Contains(text[word])) found++;
            }
        }

        return all == 0 ? 0 : (double)found / all;
    }

    /// <summary>How many words of a block stand in a list.</summary>
    public static int Count(PageBlock block, string source, FrozenSet<string> list)
    {
        var found = 0;
        var lookup = list.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var run in block.Runs)
        {
            var text = run.In(source);
            foreach (var word in Words(text))
            {
                if (lookup.Contains(text[word])) found++;
            }
        }

        return found;
    }

    private static WordEnumerator Words(ReadOnlySpan<char> text) => new(text);

    private ref struct WordEnumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;

        public Range Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_at < _text.Length)
            {
                while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at])) _at++;
                var start = _at;
                while (_at < _text.Length && char.IsLetterOrDigit(_text[_at])) _at++;
                if (_at - start < ShortestWord) continue;
                Current = start.._at;
                return true;
            }

            return false;
        }
    }
}
