namespace Rapporteur.Cli.Steps;

/// <summary>A page of a folder and the id that labels know it by.</summary>
internal readonly record struct SetPage(string Id, string Path);

/// <summary>
/// The pages of a folder, named as the labelled sets of extraction name theirs: by a table <c>files.tsv</c> (id, path from the
/// folder above) where there is one; by their folder where pages are called <c>source.html</c>; without the ending under a folder
/// <c>html</c>; by their file name elsewhere.
/// </summary>
internal static class PageSet
{
    private const string Table = "files.tsv";
    private const string Source = "source.html";
    private const string Html = "html";

    /// <summary>The pages in order of id.</summary>
    public static List<SetPage> Of(string folder)
    {
        var table = Path.Combine(folder, Table);
        var pages = File.Exists(table) ? FromTable(folder, table) : [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsPage).Select(p => new SetPage(IdOf(p), p))];
        if (pages.Exists(p => IsSource(p.Path))) pages.RemoveAll(p => !IsSource(p.Path));
        pages.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id) is not 0 and var order ? order : string.CompareOrdinal(a.Path, b.Path));
        return pages;
    }

    /// <summary>True when a folder is laid out as the labelled sets are: it has a table, its pages are packed or called
    /// <c>source.html</c>, or stand under a folder <c>html</c>. Beside them lies what was marked in them, which is no report. In any other
    /// folder every file counts.</summary>
    public static bool Is(string folder, List<SetPage> pages) => File.Exists(Path.Combine(folder, Table))
        || pages.Exists(p => IsSource(p.Path) || Unpacked(p.Path) != Path.GetFileName(p.Path) || Path.GetFileName(Path.GetDirectoryName(p.Path)) == Html);

    private static List<SetPage> FromTable(string folder, string table)
    {
        var pages = new List<SetPage>();
        foreach (var line in File.ReadLines(table).Skip(1))
        {
            if (line.Split('\t') is [var id, var path]) pages.Add(new SetPage(id, Path.Combine(folder, "..", path)));
        }

        return pages;
    }

    private static bool IsPage(string path)
    {
        var name = Unpacked(path);
        return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSource(string path) => Unpacked(path) == Source;

    private static string IdOf(string path)
    {
        var parent = Path.GetFileName(Path.GetDirectoryName(path)) ?? "";
        var name = Unpacked(path);
        return name == Source ? parent : parent == Html ? Path.GetFileNameWithoutExtension(name) : name;
    }

    private static string Unpacked(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }
}
