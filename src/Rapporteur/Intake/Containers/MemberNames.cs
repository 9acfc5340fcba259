using Rapporteur.Model;

namespace Rapporteur.Intake.Containers;

/// <summary>What members of archives are called.</summary>
internal static class MemberNames
{
    private const int LongestName = 1000;

    /// <summary>The member as an input without bytes: cited by the last part of its name, found below the archive.</summary>
    public static SourceFile Of(SourceFile archive, string member)
    {
        var clean = Clean(member);
        return archive with { Name = clean[(clean.LastIndexOf('/') + 1)..], Location = archive.Location + "/" + clean, Bytes = default };
    }

    /// <summary>Where a member is found.</summary>
    public static string LocationOf(SourceFile archive, string member) => archive.Location + "/" + Clean(member);

    /// <summary>True for what systems and editors leave behind unseen.</summary>
    public static bool IsHidden(string member)
    {
        foreach (var range in member.AsSpan().SplitAny('/', '\\'))
        {
            var part = member.AsSpan(range);
            if (part.StartsWith("__MACOSX") || (part.StartsWith(".") && part is not ("." or ".."))) return true;
        }

        return false;
    }

    private static string Clean(string member)
    {
        var name = member.Length > LongestName ? member[^LongestName..] : member;
        return string.Create(name.Length, name, static (signs, from) =>
        {
            for (var at = 0; at < signs.Length; at++) signs[at] = from[at] == '\\' ? '/' : char.IsControl(from[at]) ? '_' : from[at];
        }).TrimEnd('/');
    }
}
