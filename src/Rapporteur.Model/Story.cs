using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>Copies, shortened copies, rewrites and translations of one text: one independent line of reporting.</summary>
/// <param name="Label">A letter within the story: <c>a</c>, <c>b</c> …</param>
/// <param name="Members">The reports, earliest first.</param>
/// <param name="Reasons">For each member after the first, in words: why it is no line of its own.</param>
public sealed record Family(string Label, ImmutableArray<ReportId> Members, ImmutableArray<string> Reasons);

/// <summary>Reports of one event.</summary>
/// <param name="Id"><c>s</c> and the first eight digits of the least report id: it does not depend on the order of reading.</param>
/// <param name="Articles">The reports, by publication date and then by name.</param>
/// <param name="Families">The independent lines of reporting; every article is in exactly one.</param>
/// <param name="Reasons">Why the reports were joined, in words.</param>
public sealed record Story(
    string Id, ImmutableArray<Article> Articles, ImmutableArray<Family> Families, ImmutableArray<string> Reasons);
