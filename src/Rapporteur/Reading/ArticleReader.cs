using Rapporteur.Model;

namespace Rapporteur.Reading;

/// <summary>The door of Reading: a raw report in, an article out.</summary>
public static class ArticleReader
{
    /// <summary>Reads one report. Never throws on bad input: the article carries its diagnostics.</summary>
    /// <param name="item">The report.</param>
    /// <param name="today">The day on which it is read: dates after it are doubted.</param>
    public static Article Read(RawItem item, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(item);
        throw new NotImplementedException();
    }
}
