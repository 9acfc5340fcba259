using System.Globalization;
using Rapporteur.Fuzz;

// Reads damaged reports for as long as it is told and keeps every one that is read wrongly.
if (args.Length == 0 || Value("--in") is not { } input)
{
    Console.Error.WriteLine("rapporteur-fuzz --in FOLDER [--keep FOLDER] [--minutes N] [--seed N] [--sweep]");
    Console.Error.WriteLine("  --sweep  damages every file of the folder once in every way, for as long as --minutes says at most (without it, to the end)");
    return 2;
}

var run = new FuzzRun(Seeds.Of(input), Value("--keep") ?? "fuzz-findings", int.Parse(Value("--seed") ?? "1", CultureInfo.InvariantCulture));
var isSweep = args.Contains("--sweep");
var time = TimeSpan.FromMinutes(double.Parse(Value("--minutes") ?? (isSweep ? "10000" : "1"), CultureInfo.InvariantCulture));
var findings = isSweep ? run.Sweep(time) : run.For(time);
return findings == 0 ? 0 : 1;

string? Value(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
