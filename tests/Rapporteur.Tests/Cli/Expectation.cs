using System.Runtime.CompilerServices;
using Xunit;

namespace Rapporteur.Tests.Cli;

/// <summary>
/// Compares output with a stored one under <c>Expectations/</c>. Run the tests with <c>RAPPORTEUR_UPDATE_EXPECTATIONS=1</c> to
/// write what came out in place of what is stored, and look at the difference before committing it.
/// </summary>
internal static class Expectation
{
    public static void Check(string name, string output, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Expectations", name);
        if (Environment.GetEnvironmentVariable("RAPPORTEUR_UPDATE_EXPECTATIONS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, output);
        }

        Assert.True(File.Exists(path), $"There is no stored output {name}.");
        Assert.Equal(File.ReadAllText(path), output);
    }
}
