using System.Collections.Immutable;
using Rapporteur.Model;
using Rapporteur.Reading.Sentences;

namespace Rapporteur.Reading.Numbers;

/// <summary>Finds all sorts of numbers in a text.</summary>
internal static class NumberExpressions
{
    /// <summary>The numbers of a text, in order.</summary>
    public static ImmutableArray<NumberExpression> Find(string text, string language, NumberType? type)
    {
        if (type is not (null or NumberType.Number)) return [];
        return [.. NumberFinder.Find(text, Tokenizer.Tokenize(text, new Span(0, text.Length)), language).Select(m => new NumberExpression(m.Span, NumberType.Number, m.Id))];
    }
}
