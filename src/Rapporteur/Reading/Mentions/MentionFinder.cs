using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Numbers;
using Rapporteur.Reading.Times;
using Rapporteur.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>Marks in every sentence what its words mention: entities, concepts, numbers, times and names known by their shape.</summary>
internal static class MentionFinder
{
    /// <summary>The same sentences with their mentions filled in.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="sentences">Its sentences with their tokens, in order.</param>
    /// <param name="published">The day relative dates are counted from, or null.</param>
    public static ImmutableArray<Sentence> Mark(string text, string language, ImmutableArray<Sentence> sentences, Edtf? published)
    {
        var lexicon = Lexicon.Of(language);
        var marked = new List<Mention>[sentences.Length];
        for (var i = 0; i < sentences.Length; i++)
        {
            var tokens = sentences[i].Tokens;
            var mentions = new List<Mention>();
            AddEntities(text, tokens, lexicon, mentions);
            AddConcepts(text, tokens, lexicon, mentions);
            mentions.AddRange(TimeFinder.Find(text, tokens, language, published));
            mentions.AddRange(NumberFinder.Find(text, tokens, language));
            marked[i] = mentions;
        }

        NameShapes.Mark(text, language, sentences, marked);
        return [.. sentences.Select((s, i) => s with { Mentions = [.. Ordered(marked[i])] })];
    }

    private static IEnumerable<Mention> Ordered(List<Mention> mentions) => mentions
        .OrderBy(m => m.FirstToken).ThenByDescending(m => m.EndToken).ThenBy(m => m.Kind).ThenBy(m => m.Id, StringComparer.Ordinal);

    /// <summary>Of entity hits that overlap the longest wins, then the one the table names first: a name is of one thing.</summary>
    private static void AddEntities(string text, ImmutableArray<Span> tokens, Lexicon lexicon, List<Mention> mentions)
    {
        var hits = new List<FormHit<EntityForm>>();
        lexicon.Entities.Find(text, tokens, hits);
        var taken = new bool[tokens.Length];
        foreach (var hit in hits.Index().OrderByDescending(h => h.Item.EndToken - h.Item.FirstToken).ThenBy(h => h.Item.FirstToken)
            .ThenBy(h => SlotRank(h.Item.Value.Slot)).ThenBy(h => h.Index).Select(h => h.Item))
        {
            if (taken.AsSpan(hit.FirstToken, hit.EndToken - hit.FirstToken).Contains(true)) continue;
            taken.AsSpan(hit.FirstToken, hit.EndToken - hit.FirstToken).Fill(true);
            mentions.Add(new Mention
            {
                Kind = MentionKind.Entity,
                Id = hit.Value.Code,
                Span = Covered(tokens, hit.FirstToken, hit.EndToken),
                FirstToken = hit.FirstToken,
                EndToken = hit.EndToken,
                Form = FormOf(hit.Value, tokens, text, hit.EndToken),
                StandsFor = hit.Value.StandsFor,
                Place = hit.Value.Place,
            });
        }
    }

    private static int SlotRank(string slot) => slot switch { "name" => 0, "capital" => 1, "metonym" => 2, "place" => 3, "adjective" => 4, _ => 5 };

    /// <summary>A name that is the first part of a hyphenated compound (NAVO-missie) works as an adjective.</summary>
    private static NameForm FormOf(EntityForm form, ImmutableArray<Span> tokens, string text, int end)
    {
        var compound = end + 1 < tokens.Length && tokens[end].Length == 1 && text[tokens[end].Start] is '-' or '‑'
            && tokens[end].Start == tokens[end - 1].End && tokens[end + 1].Start == tokens[end].End;
        if (compound && form.Slot != "capital") return NameForm.Adjective;
        return form.Slot switch
        {
            "adjective" => NameForm.Adjective,
            "people" => NameForm.People,
            "capital" => NameForm.Capital,
            "metonym" => NameForm.Metonym,
            _ => NameForm.Name,
        };
    }

    private static void AddConcepts(string text, ImmutableArray<Span> tokens, Lexicon lexicon, List<Mention> mentions)
    {
        var hits = new List<FormHit<ConceptForm>>();
        lexicon.Concepts.Find(text, tokens, hits);
        var seen = new HashSet<(string, int)>();
        foreach (var hit in hits.OrderBy(h => h.FirstToken).ThenByDescending(h => h.EndToken))
        {
            if (IsPartOfName(hit, mentions) || IsPartOfLonger(hit, hits) || !seen.Add((hit.Value.Id, hit.FirstToken))) continue;
            mentions.Add(new Mention
            {
                Kind = MentionKind.Concept,
                Id = hit.Value.Id,
                Class = hit.Value.Class,
                Span = Covered(tokens, hit.FirstToken, hit.EndToken),
                FirstToken = hit.FirstToken,
                EndToken = hit.HasGap ? FirstPart(hit) : hit.EndToken,
            });
        }
    }

    /// <summary>A verb that splits (hield … vast) stands where its first part stands: the words between are not its own.</summary>
    private static int FirstPart(FormHit<ConceptForm> hit)
    {
        var end = hit.FirstToken + 1;
        while (hit.Matched.Contains(end)) end++;
        return end;
    }

    /// <summary>A word of a longer name (the Treaty of the North Atlantic Treaty Organization) is no concept.</summary>
    private static bool IsPartOfName(FormHit<ConceptForm> hit, List<Mention> mentions) => mentions.Exists(m => m.Kind == MentionKind.Entity
        && m.EndToken - m.FirstToken > hit.EndToken - hit.FirstToken && m.FirstToken <= hit.FirstToken && hit.EndToken <= m.EndToken);

    /// <summary>Of things that lie inside each other the longer is meant: a press conference is no conference, a military mission no mission.</summary>
    private static bool IsPartOfLonger(FormHit<ConceptForm> hit, List<FormHit<ConceptForm>> hits) => IsThing(hit) && hits.Exists(o => IsThing(o) && !o.HasGap
        && o.EndToken - o.FirstToken > hit.EndToken - hit.FirstToken && o.FirstToken <= hit.FirstToken && hit.EndToken <= o.EndToken);

    private static bool IsThing(FormHit<ConceptForm> hit) => hit.Value.Class is "instrument" or "object";

    private static Span Covered(ImmutableArray<Span> tokens, int first, int end) => Span.Between(tokens[first].Start, tokens[end - 1].End);
}
