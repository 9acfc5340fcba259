namespace Rapporteur.Training.Names;

/// <summary>The command <c>names</c>: the list of names that all languages share, from sentences with names and from tables.</summary>
internal static class NameListTraining
{
    public static int Run(string[] args)
    {
        if (Option(args, "--data") is not { } data || Option(args, "--out") is not { } file) return 2;
        var names = NameSources.Read(data, null).Without(null);
        using (var stream = File.Create(file)) names.Write(stream);
        Console.Error.WriteLine($"{names.Words} words, {names.Rows} rows of words, {new FileInfo(file).Length} bytes");
        return 0;
    }

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
