using System.Buffers;
using System.Runtime.Intrinsics;
using Rapporteur.Model;

namespace Rapporteur.Reading.Languages;

/// <summary>
/// What the words of each sentence of a text say for the languages of the script that most of the text is in. Every word is weighed
/// once; what a paragraph or the whole says is the sum of its sentences. The answers are those of
/// <see cref="LanguageIdentifier.Identify"/> for the same part of the text.
/// </summary>
internal ref struct SentenceSums
{
    private const int SomeSentences = 64;
    private readonly ReadOnlySpan<char> _text;
    private readonly ScriptGroup _script;
    private readonly ScriptModel? _model;
    private readonly List<(Span Span, int Words)> _sentences = [];
    private int[] _sums = [];

    /// <summary>No sentence yet.</summary>
    public SentenceSums(ReadOnlySpan<char> text)
    {
        _text = text;
        _script = ScriptShare.Most(text, out _);
        _model = LanguageIdentifier.Rivals(_script);
        if (_model is not null) _sums = ArrayPool<int>.Shared.Rent(SomeSentences * _model.Width);
    }

    /// <summary>How many sentences there are.</summary>
    public readonly int Count => _sentences.Count;

    /// <summary>Where a sentence stands.</summary>
    public readonly Span this[int sentence] => _sentences[sentence].Span;

    /// <summary>Weighs one sentence more. No word may reach from one sentence into the next.</summary>
    public void Add(Span sentence)
    {
        var words = 0;
        if (_model is not null)
        {
            Grow(_model.Width);
            words = LanguageIdentifier.Sum(_text.Slice(sentence.Start, sentence.Length), _model, Row(Count), LanguageIdentifier.MostWords);
        }

        _sentences.Add((sentence, words));
    }

    /// <summary>The language of a part of the text and how sure that is.</summary>
    /// <param name="part">The part.</param>
    /// <param name="first">The first sentence that stands in it.</param>
    /// <param name="end">The sentence after the last.</param>
    public readonly (string Language, double Confidence) Identify(Span part, int first, int end)
    {
        var content = _text.Slice(part.Start, part.Length);
        if (_model is null || ScriptShare.Most(content, out var share) != _script) return LanguageIdentifier.Identify(content);
        Span<int> scores = stackalloc int[_model.Width];
        scores.Clear();
        var words = 0;
        for (var at = first; at < end; at++)
        {
            var (span, more) = _sentences[at];
            if (words + more > LanguageIdentifier.MostWords)
            {
                words += LanguageIdentifier.Sum(_text.Slice(span.Start, span.Length), _model, scores, LanguageIdentifier.MostWords - words);
                break;
            }

            Add(Row(at), scores);
            words += more;
        }

        return LanguageIdentifier.Answer(_model, scores, words, share);
    }

    /// <summary>Gives the borrowed memory back.</summary>
    public readonly void Dispose()
    {
        if (_sums.Length > 0) ArrayPool<int>.Shared.Return(_sums);
    }

    private static void Add(ReadOnlySpan<int> row, Span<int> scores)
    {
        for (var column = 0; column < scores.Length; column += Vector256<int>.Count)
        {
            (Vector256.Create(row[column..]) + Vector256.Create<int>(scores[column..])).CopyTo(scores[column..]);
        }
    }

    private readonly Span<int> Row(int sentence) => _sums.AsSpan(sentence * _model!.Width, _model.Width);

    // Room for one row more, and zeros in it.
    private void Grow(int width)
    {
        var used = Count * width;
        if (used + width > _sums.Length)
        {
            var larger = ArrayPool<int>.Shared.Rent(2 * (used + width));
            _sums.AsSpan(0, used).CopyTo(larger);
            ArrayPool<int>.Shared.Return(_sums);
            _sums = larger;
        }

        Row(Count).Clear();
    }
}
