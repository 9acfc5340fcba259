using System.Globalization;
using Rapporteur.LineTraining;

// Learns data/models/text-lines.tsv. The data are JSON lines with set, page, text (a page as plain text with all its furniture) and body
// (what a person marked as the article), or required and forbidden snippets.
if (args is not ["--data", var data, "--out", var output, .. var rest])
{
    Console.Error.WriteLine("rapporteur-line-training --data FILE --out FILE [DEPTH TREES]");
    return 2;
}

var depth = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 4;
var trees = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : 120;
return LineTraining.Run(data, output, depth, trees);
