namespace Rapporteur.Web.Marking;

/// <summary>What marked words of a report stand for; where words stand for several things the first of these shows.</summary>
public enum MarkKind
{
    /// <summary>A value of a fact or of an entry of the register.</summary>
    Value,

    /// <summary>The act itself.</summary>
    Act,

    /// <summary>Direct speech.</summary>
    Quote,

    /// <summary>Who says so.</summary>
    Voice,

    /// <summary>Headline, date, writer or agency of the report.</summary>
    Heading,
}
