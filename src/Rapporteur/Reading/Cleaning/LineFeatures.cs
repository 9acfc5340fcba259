using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Rapporteur.Model;
using Rapporteur.Reading.Languages;

namespace Rapporteur.Reading.Cleaning;

/// <summary>
/// Describes every line of a report by numbers that mean the same in any language: its own measures, those of its neighbours,
/// where it stands, and what it shares with the text around it. What is learnt is learnt over these numbers.
/// </summary>
internal sealed class LineFeatures
{
    /// <summary>Numbers in the description of one line.</summary>
    public const int Count = 64;

    private const int CostOfLine = 6;
    private const int WorthAtMost = 100;
    private const int FewestWordsOfTitle = 4;
    private const int MostWordsOfTitle = 30;
    private const int Far = 60;

    private readonly List<LineMeasures> _lines = [];
    private readonly List<Passage> _passages;
    private readonly Dictionary<ulong, (int Lines, int Last)> _core = [];
    private readonly Dictionary<ulong, int> _copies = [];
    private readonly HashSet<ulong> _title = [];
    private readonly int[] _bodyBefore;
    private readonly int[] _shortBefore;
    private readonly int[] _wordsBefore;
    private readonly int[] _lastBody;
    private readonly int[] _nextBody;
    private readonly int[] _lastHeading;
    private readonly double _typical;
    private int _first;
    private int _last;

    /// <summary>Measures the lines of a report in a language.</summary>
    public LineFeatures(List<Passage> passages, string language)
    {
        _passages = passages;
        var forms = FurnitureForms.Of(language);
        var small = LanguageTable.Of(language).FunctionWords;
        foreach (var passage in passages) _lines.Add(new LineMeasures(passage, forms, small));
        var count = _lines.Count;
        (_bodyBefore, _shortBefore, _wordsBefore) = (new int[count + 1], new int[count + 1], new int[count + 1]);
        (_lastBody, _nextBody, _lastHeading) = (new int[count], new int[count], new int[count]);
        Gather();
        FindStretch();
        var bodies = _lines.Where(l => l.ReadsAsBody).Select(l => l.Words).Order().ToList();
        _typical = bodies.Count == 0 ? 0 : bodies[bodies.Count / 2];
    }

    /// <summary>Describes one line.</summary>
    /// <param name="at">Index of the line.</param>
    /// <param name="into">Takes <see cref="Count"/> numbers.</param>
    public void Describe(int at, Span<float> into)
    {
        var row = new Row(into);
        Own(_lines[at], at, ref row);
        Place(at, ref row);
        Around(at, ref row);
        Shared(_lines[at], ref row);
    }

    private void Own(LineMeasures line, int at, ref Row row)
    {
        var words = Math.Max(line.Words, 1);
        row.Add(Log(line.Words));
        row.Add((double)line.Length / words);
        row.Add(line.EndsSentence);
        row.Add(Log(line.Stops));
        row.Add((double)line.Stops / words);
        row.Add((double)line.Commas / words);
        row.Add((double)line.Capitals / words);
        row.Add((double)line.Shouted / words);
        row.Add((double)line.Numbers / words);
        row.Add((double)line.SmallWords / words);
        row.Add(line.Years > 0);
        row.Add(line.Opening);
        row.Add(line.Closing);
        row.Add(Log(line.Signs));
        row.Add(Log(line.Quotes));
        row.Add(Log(line.Cries));
        row.Add(Log(line.Colons));
        row.Add((double)line.Covered / words);
        row.Add(line.OpeningPhrase);
        row.Add(line.Labels);
        row.Add(line.Phrase is { } phrase ? 1 + (int)phrase : 0);
        row.Add(_passages[at].StandsApart);
        row.Add(_passages[at].Kind == BlockKind.Repeat);
        row.Add(Log(_copies[line.Whole] - 1));
    }

    private void Place(int at, ref Row row)
    {
        var count = _lines.Count;
        row.Add((double)at / count);
        row.Add((double)_wordsBefore[at] / Math.Max(1, _wordsBefore[count]));
        row.Add(Log(at));
        row.Add(Log(count - at));
        row.Add(Signed(at - _first));
        row.Add(Signed(_last - at));
        row.Add(Log(_bodyBefore[at]));
        row.Add(Log(_bodyBefore[count] - _bodyBefore[at]));
        row.Add((double)_bodyBefore[at] / Math.Max(1, _bodyBefore[count]));
        row.Add(Log(Math.Min(Far, at - _lastBody[at])));
        row.Add(Log(Math.Min(Far, _nextBody[at] - at)));
        row.Add(Log(Math.Min(Far, at - _lastHeading[at])));
        row.Add(Log(_wordsBefore[count]));
        row.Add((double)_bodyBefore[count] / Math.Max(1, _wordsBefore[count]));
        row.Add(_lines[at].Words / Math.Max(1, _typical));
    }

    private void Around(int at, ref Row row)
    {
        for (var step = 1; step <= 3; step++)
        {
            Neighbour(at - step, step, ref row);
            Neighbour(at + step, step, ref row);
        }

        foreach (var reach in (ReadOnlySpan<int>)[2, 5, 12])
        {
            var (from, to) = (Math.Max(0, at - reach), Math.Min(_lines.Count, at + reach + 1));
            row.Add(Log(_bodyBefore[at] - _bodyBefore[from]));
            row.Add(Log(_bodyBefore[to] - _bodyBefore[at + 1]));
        }

        var (before, after) = (Math.Max(0, at - 5), Math.Min(_lines.Count, at + 6));
        row.Add(_shortBefore[at] - _shortBefore[before]);
        row.Add(_shortBefore[after] - _shortBefore[at + 1]);
    }

    private void Neighbour(int at, int step, ref Row row)
    {
        var line = at >= 0 && at < _lines.Count ? _lines[at] : null;
        row.Add(line is null ? -1 : Log(line.Words));
        if (step > 2) return;
        row.Add(line is null ? -1 : line.EndsSentence ? 1 : 0);
        row.Add(line is null ? -1 : (double)line.Covered / Math.Max(1, line.Words));
    }

    private void Shared(LineMeasures line, ref Row row)
    {
        var own = line.ReadsAsBody ? 1 : 0;
        var (shared, titled) = (0, 0);
        foreach (var word in line.Content)
        {
            if (_core.GetValueOrDefault(word).Lines > own) shared++;
            if (_title.Contains(word)) titled++;
        }

        row.Add(line.Content.Count == 0 ? -1 : (double)shared / line.Content.Count);
        row.Add(line.Content.Count == 0 ? -1 : (double)titled / line.Content.Count);
        row.Add(Log(line.Content.Count));
    }

    private void Gather()
    {
        var last = -Far;
        var heading = -Far;
        for (var at = 0; at < _lines.Count; at++)
        {
            var line = _lines[at];
            _wordsBefore[at + 1] = _wordsBefore[at] + line.Words;
            _bodyBefore[at + 1] = _bodyBefore[at] + (line.ReadsAsBody ? line.Words : 0);
            _shortBefore[at + 1] = _shortBefore[at] + (line.Words <= 6 && !line.EndsSentence ? 1 : 0);
            (_lastBody[at], _lastHeading[at]) = (last, heading);
            if (line.ReadsAsBody) last = at;
            if (line.Phrase is FurnitureKind.Comments or FurnitureKind.Teaser && line.Words <= 6) heading = at;
            _copies[line.Whole] = _copies.GetValueOrDefault(line.Whole) + 1;
            if (line.ReadsAsBody) AddToCore(at);
        }

        var next = _lines.Count + Far;
        for (var at = _lines.Count - 1; at >= 0; at--)
        {
            _nextBody[at] = next;
            if (_lines[at].ReadsAsBody) next = at;
        }

        var title = _lines.Find(l => l.Words is >= FewestWordsOfTitle and <= MostWordsOfTitle && !l.EndsSentence && l.Content.Count > 1);
        if (title is not null) _title.UnionWith(title.Content);
    }

    // Counts in how many lines of running text a word stands; a line counts once.
    private void AddToCore(int at)
    {
        foreach (var word in _lines[at].Content)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_core, word, out _);
            if (known.Last != at + 1) known = (known.Lines + 1, at + 1);
        }
    }

    // The stretch with the most running text and the fewest stray lines.
    private void FindStretch()
    {
        (_first, _last) = (0, -1);
        long best = 0;
        long sum = 0;
        var start = 0;
        for (var at = 0; at < _lines.Count; at++)
        {
            if (sum <= 0) (sum, start) = (0, at);
            sum += _lines[at].ReadsAsBody ? Math.Min(_lines[at].Words, WorthAtMost) : -CostOfLine;
            if (sum <= best) continue;
            best = sum;
            (_first, _last) = (start, at);
        }
    }

    private static double Log(int count) => Math.Log(1 + Math.Max(count, 0));

    private static double Signed(int distance) => distance < 0 ? -Log(-distance) : Log(distance);

    private ref struct Row(Span<float> into)
    {
        private readonly Span<float> _into = into;
        private int _next;

        public void Add(double value) => _into[_next++] = (float)value;

        public void Add(bool value) => Add(value ? 1 : 0);
    }
}
