namespace Rapporteur.Training.Names;

/// <summary>The list of names that all languages share, from sentences with names and from tables.</summary>
internal static class NameListTraining
{
    public static void Write(string data, string file)
    {
        var names = NameSources.Read(data, null).Without(null);
        using (var stream = File.Create(file)) names.Write(stream);
        Console.Error.WriteLine($"{names.Words} words, {names.Rows} rows of words, {new FileInfo(file).Length} bytes");
    }
}
