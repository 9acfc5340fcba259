using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Names;
using Rapporteur.Reading.Packs;
using Rapporteur.Reading.Tagging;
using Rapporteur.Reading.Trees;

namespace Rapporteur.Reading.Annotation;

/// <summary>
/// Says of the words of a language what they are. Holds its own room: one for each thread.
/// </summary>
internal sealed class Annotator
{
    private readonly Tagger? _tagger;
    private readonly short[] _moves = [];
    private readonly TaggedSentence _sentence = new();
    private readonly TreeReader? _trees;
    private readonly string[] _relations = [];

    /// <summary>An annotator of a language; without a pack only marks and figures are told.</summary>
    public Annotator(LanguagePack? pack)
    {
        if (pack is null) return;
        (_tagger, _moves) = (new Tagger(pack.Tags), pack.Tags.NameMoves);
        if (pack.Trees is null) return;
        (_trees, _relations) = (new TreeReader(pack.Trees), pack.Trees.Relations);
    }

    /// <summary>What the words of a sentence are.</summary>
    /// <param name="words">The words, and where the token of each stands.</param>
    /// <param name="article">Takes what they look like as names, or null.</param>
    public ImmutableArray<Word> Words(IReadOnlyList<(ReadOnlyMemory<char> Form, Span Span)> words, ArticleNames? article = null)
    {
        _sentence.Clear();
        foreach (var (form, _) in words) _sentence.Add(form);
        if (_tagger is null) return [.. Forms(words).Select(w => w with { Upos = PlainTag(w.Form) })];
        Run(_sentence);
        article?.Add(_sentence, _moves);
        var annotated = ImmutableArray.CreateBuilder<Word>(words.Count);
        for (var at = 0; at < words.Count; at++) annotated.Add(Word(at, words[at].Span));
        return annotated.MoveToImmutable();
    }

    /// <summary>The words of a sentence, of which nothing but the form is said.</summary>
    public static ImmutableArray<Word> Forms(IReadOnlyList<(ReadOnlyMemory<char> Form, Span Span)> words) => [.. words.Select(w => Bare(w.Form, w.Span))];

    /// <summary>Runs what was learnt over a sentence, without making anything of it.</summary>
    public void Run(TaggedSentence sentence, bool withTrees = true)
    {
        _tagger!.Tag(sentence);
        var count = sentence.Count;
        NamePath.Choose(_moves, sentence.NameScores.AsSpan(0, count * NameTags.Count), sentence.Names.AsSpan(0, count));
        if (_trees is null || !withTrees) return;
        _trees.Read(new TreeWords(sentence.Texts.AsSpan(0, count), sentence.Upos.AsSpan(0, count), sentence.Feats.AsSpan(0, count)), sentence.Heads.AsSpan(0, count), sentence.Relations.AsSpan(0, count));
    }

    private Word Word(int at, Span span) => new()
    {
        Span = span,
        Form = _sentence.Entries[at].Form,
        Lemma = _sentence.Lemmas[at],
        Upos = UniversalTags.Upos[_sentence.Upos[at]],
        Feats = _sentence.Feats[at],
        Head = _trees is null ? -1 : _sentence.Heads[at],
        Relation = _trees is null ? "_" : _relations[_sentence.Relations[at]],
        Name = UniversalTags.Names[_sentence.Names[at]],
    };

    private static Word Bare(ReadOnlyMemory<char> form, Span span) => new()
    {
        Span = span,
        Form = form.ToString(),
        Lemma = "_",
        Upos = "_",
        Feats = "_",
        Head = -1,
        Relation = "_",
        Name = "O",
    };

    // Without a pack only marks and figures tell what they are.
    private static string PlainTag(ReadOnlySpan<char> form)
    {
        var (isMark, isNumber) = (true, false);
        foreach (var mark in form)
        {
            isMark &= !Text.Letters.IsWordMark(mark);
            isNumber |= char.IsDigit(mark);
            if (char.IsLetter(mark)) return "_";
        }

        return isMark ? "PUNCT" : isNumber ? "NUM" : "_";
    }
}
