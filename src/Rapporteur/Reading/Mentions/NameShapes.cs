using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Text;

namespace Rapporteur.Reading.Mentions;

/// <summary>
/// Finds names no table holds by their shape: runs of capitalised words. A run next to a role (minister, spokesman, director) or a
/// reporting verb is a person; once met in full, the surname alone is the same person for the rest of the article.
/// </summary>
internal static class NameShapes
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    { "de", "van", "der", "den", "von", "zu", "di", "da", "dos", "del", "della", "al", "el", "bin", "ibn", "la", "le", "ter", "ten", "of", "y", "e", "du", "des" };

    /// <summary>Adds the names of all sentences to their mentions.</summary>
    public static void Mark(string text, string language, ImmutableArray<Sentence> sentences, List<Mention>[] mentions)
    {
        var capitalNouns = Languages.LanguageTable.Of(language).About.CapitalNouns;
        var small = Languages.LanguageTable.Of(language).FunctionWords.ToHashSet(StringComparer.Ordinal);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < sentences.Length; i++) MarkFull(text, sentences[i].Tokens, mentions[i], capitalNouns, known, small);
        for (var i = 0; i < sentences.Length; i++) MarkSurnames(text, sentences[i].Tokens, mentions[i], known);
    }

    private static void MarkFull(string text, ImmutableArray<Span> tokens, List<Mention> mentions, bool capitalNouns, Dictionary<string, string> known, IReadOnlySet<string> small)
    {
        var taken = Taken(tokens.Length, mentions);
        for (var first = 0; first < tokens.Length;)
        {
            if (taken[first] || !IsCapitalised(text, tokens[first]))
            {
                first++;
                continue;
            }

            var end = RunEnd(text, tokens, taken, first);
            AddRun(text, tokens, mentions, (first, end), capitalNouns, known, small);
            first = end;
        }
    }

    /// <summary>The end of a run of capitalised words, with particles and hyphens between them.</summary>
    private static int RunEnd(string text, ImmutableArray<Span> tokens, bool[] taken, int first)
    {
        var end = first + 1;
        for (var next = end; next < tokens.Length && next < first + 7; next++)
        {
            if (taken[next]) break;
            if (IsCapitalised(text, tokens[next]))
            {
                end = next + 1;
                continue;
            }

            var word = text.AsSpan(tokens[next].Start, tokens[next].Length);
            var joins = word is "-" or "'" or "’" || (word.Length <= 5 && Particles.Contains(word.ToString()));
            var glued = word is "-" or "'" or "’" && tokens[next].Start != tokens[next - 1].End;
            if (!joins || glued) break;
        }

        return end;
    }

    private static void AddRun(
        string text, ImmutableArray<Span> tokens, List<Mention> mentions, (int First, int End) run, bool capitalNouns, Dictionary<string, string> known, IReadOnlySet<string> small)
    {
        var (first, end) = run;
        // A sentence's first word is capitalised anyway: it counts as part of the name only when the run goes on after it
        // and it is no concept word ("Minister Anna Berg" begins with a role).
        while (first < end && IsConcept(mentions, first)) first++;
        while (end > first && IsConcept(mentions, end - 1) && end - first != 2) end--;
        if (first >= end) return;
        var words = CountWords(text, tokens, first, end);
        if (words == 1 && (first == 0 || capitalNouns || IsSmallWord(text, tokens[first], small))) return;
        var near = HasRoleBefore(mentions, first) || HasVoiceAround(mentions, first, end);
        var isPerson = words is 2 or 3 or 4 && (near || !capitalNouns) && (near || first > 0 || words >= 2);
        if (capitalNouns && !near) return;
        var span = Span.Between(tokens[first].Start, tokens[end - 1].End);
        var name = NameKey.ToLatin(Clean(text, tokens, first, end));
        if (isPerson && near)
        {
            var surname = NameKey.OfWord(LastWord(name));
            known.TryAdd(surname, name);
            name = known[surname];
        }

        mentions.Add(new Mention
        {
            Kind = MentionKind.Entity,
            Id = isPerson && near ? "PERSON:" + name : name,
            Span = span,
            FirstToken = first,
            EndToken = end,
            Form = isPerson && near ? NameForm.Person : NameForm.Unknown,
        });
    }

    /// <summary>Later (and earlier) bare surnames of persons named in full, and full names met without a role beside them.</summary>
    private static void MarkSurnames(string text, ImmutableArray<Span> tokens, List<Mention> mentions, Dictionary<string, string> known)
    {
        if (known.Count == 0) return;
        for (var i = 0; i < mentions.Count; i++)
        {
            var m = mentions[i];
            if (m.Kind != MentionKind.Entity || m.Form != NameForm.Unknown) continue;
            if (known.TryGetValue(NameKey.OfWord(LastWord(m.Id)), out var full)) mentions[i] = m with { Id = "PERSON:" + full, Form = NameForm.Person };
        }

        var taken = Taken(tokens.Length, mentions.Where(m => m.Kind == MentionKind.Entity));
        for (var t = 0; t < tokens.Length; t++)
        {
            if (taken[t] || !IsCapitalised(text, tokens[t])) continue;
            var word = tokens[t].In(text);
            if (word.Length < 3 || !known.TryGetValue(NameKey.OfWord(Genitiveless(word)), out var full)
                || !SameInitial(word, LastWord(full))) continue;
            mentions.Add(new Mention
            {
                Kind = MentionKind.Entity, Id = "PERSON:" + full, Span = tokens[t], FirstToken = t, EndToken = t + 1, Form = NameForm.Person,
            });
        }
    }

    private static bool IsSmallWord(string text, Span token, IReadOnlySet<string> small) => small.Contains(token.In(text).ToLowerInvariant());

    private static bool SameInitial(string word, string surname) =>
        NameKey.Fold(word)[..1] == NameKey.Fold(surname)[..1];

    private static string Genitiveless(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    private static string Clean(string text, ImmutableArray<Span> tokens, int first, int end)
    {
        var name = Span.Between(tokens[first].Start, tokens[end - 1].End).In(text);
        return string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int CountWords(string text, ImmutableArray<Span> tokens, int first, int end)
    {
        var words = 0;
        for (var t = first; t < end; t++)
        {
            if (char.IsLetter(text[tokens[t].Start]) && (t == first || text[tokens[t].Start - 1] is not ('-' or '\'' or '’'))) words++;
        }

        return words;
    }

    private static bool[] Taken(int length, IEnumerable<Mention> mentions)
    {
        var taken = new bool[length];
        foreach (var m in mentions.Where(m => m.Kind is MentionKind.Entity or MentionKind.Time))
        {
            for (var t = m.FirstToken; t < m.EndToken; t++) taken[t] = true;
        }

        return taken;
    }

    private static bool IsCapitalised(string text, Span token) =>
        token.Length > 1 && char.IsUpper(text[token.Start]) && char.IsLetter(text[token.Start + 1]);

    private static bool IsConcept(List<Mention> mentions, int token)
    {
        foreach (var m in mentions)
        {
            if (m.Kind == MentionKind.Concept && m.Class is not "act" and not "counted" && m.FirstToken <= token && token < m.EndToken) return true;
        }

        return false;
    }

    private static bool HasRoleBefore(List<Mention> mentions, int first)
    {
        foreach (var m in mentions)
        {
            if (m.Kind != MentionKind.Concept || m.EndToken > first || first - m.EndToken > 5) continue;
            if (m.Class == "role" || m.Id is "ambassador" or "diplomat" or "the-minister") return true;
        }

        return false;
    }

    private static bool HasVoiceAround(List<Mention> mentions, int first, int end)
    {
        foreach (var m in mentions)
        {
            if (m.Kind != MentionKind.Concept) continue;
            var gap = m.FirstToken >= end ? m.FirstToken - end : first - m.EndToken;
            if (gap is >= 0 and <= 1 && (m.Class == "saying" || (m.Class == "role" && m.FirstToken >= end + 1))) return true;
            if (m.Class == "role" && m.FirstToken > end && m.FirstToken - end <= 3) return true;
        }

        return false;
    }
}
