using System.CommandLine;
using System.Globalization;
using System.Text;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;
using Rapporteur.Reading;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step annotate</c>: text in, CoNLL-U out.</summary>
internal static class AnnotateCommand
{
    private const int Sentences = 512;
    private const int Batch = 8;

    // A text of this length is taken for one article; of a longer one each piece, cut at an empty line.
    private const int Longest = 50_000;

    public static Command Make(Surroundings around)
    {
        var input = new Option<string>("--in") { Description = "A text in UTF-8 (packed with gzip or not), or with --tokens a file in CoNLL-U; - for standard input.", HelpName = "FILE|-", DefaultValueFactory = _ => StepInput.Standard };
        var output = new Option<string>("--out") { Description = "A file for the CoNLL-U (packed when it ends in .gz), or - for the output.", HelpName = "FILE|-", DefaultValueFactory = _ => StepInput.Standard };
        var language = new Option<string>("--language") { Description = "The language, such as nl.", HelpName = "CODE", Required = true };
        var tokens = new Option<bool>("--tokens") { Description = "The input is CoNLL-U; its words are taken as they are." };
        var pack = new Option<string?>("--pack") { Description = "A language pack of one's own in place of the one that is built in.", HelpName = "FILE" };
        var about = new Option<bool>("--about") { Description = "Writes what the pack says of itself: what it was learnt from, and how well it does." };
        var command = new Command("annotate", "Cuts text into sentences and words and says of each word what it is: part of speech, features, lemma, tree, names.") { input, output, language, tokens, pack, about };
        command.SetAction(call => StepCommand.Write(call.GetRequiredValue(output), around, (lines, diagnostics) =>
        {
            if (Reader(call.GetRequiredValue(language), call.GetValue(pack), diagnostics) is not { } reader) return Refuse(diagnostics, around);
            if (call.GetValue(about)) return About(reader, lines, diagnostics, around);
            var path = call.GetRequiredValue(input);
            var count = call.GetValue(tokens) ? Tokens(path, reader, lines, diagnostics) : Texts(path, reader, lines, diagnostics);
            return StepCommand.End(path, count, diagnostics, around);
        }));
        return command;
    }

    private static LanguageReader? Reader(string language, string? pack, List<Diagnostic> diagnostics)
    {
        if (pack is not null) return Own(language, pack, diagnostics);
        if (!LanguageReader.Packs.Contains(language)) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.UnreadLanguage, language, $"There is no language pack for {language}; words are told by their shape alone."));
        return LanguageReader.Of(language);
    }

    private static LanguageReader? Own(string language, string pack, List<Diagnostic> diagnostics)
    {
        try
        {
            var reader = LanguageReader.Of(language, File.ReadAllBytes(pack), out var failure);
            if (failure is not null) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BadPack, pack, failure));
            return reader;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(DiagnosticCodes.Make(cause is FileNotFoundException or DirectoryNotFoundException ? DiagnosticCodes.NoSuchPath : DiagnosticCodes.Unreadable, pack));
            return null;
        }
    }

    private static int Refuse(List<Diagnostic> diagnostics, Surroundings around)
    {
        DiagnosticLines.Write(around.Error, diagnostics);
        return ExitCodes.NothingRead;
    }

    private static int About(LanguageReader reader, StepOutput output, List<Diagnostic> diagnostics, Surroundings around)
    {
        output.Write(Encoding.UTF8.GetBytes(reader.About + "\n"));
        DiagnosticLines.Write(around.Error, diagnostics);
        return ExitCodes.For(diagnostics);
    }

    private static int Texts(string input, LanguageReader reader, StepOutput output, List<Diagnostic> diagnostics) =>
        StepBatches.Run(new TextPassages(input, diagnostics).Articles(Longest), Batch, p => AnnotateStep.Text(p, reader), (_, rows) => output.Write(rows));

    private static int Tokens(string input, LanguageReader reader, StepOutput output, List<Diagnostic> diagnostics)
    {
        using var lines = StepInput.Open(input, diagnostics);
        if (lines is null) return 0;
        var sentences = ConlluSentence.Read(Lines(lines), line => diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.BadLine, string.Create(CultureInfo.InvariantCulture, $"{input}:{line}"), "The line is not one of CoNLL-U.")));
        var count = StepBatches.Run(sentences, Sentences, s => AnnotateStep.Words(s, reader), (_, rows) => output.Write(rows));
        StepInput.NoteBreak(lines, input, diagnostics);
        return count;
    }

    private static IEnumerable<string> Lines(ByteLines lines)
    {
        var isFirst = true;
        while (lines.TryRead(out var line))
        {
            var text = Encoding.UTF8.GetString(line.Span);
            yield return isFirst ? text.TrimStart('\uFEFF') : text;
            isFirst = false;
        }
    }
}
