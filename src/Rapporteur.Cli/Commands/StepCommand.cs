using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Rapporteur.Cli.Output;
using Rapporteur.Cli.Steps;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary><c>step</c>: one step of the path over files or JSON lines, JSON lines out.</summary>
internal static class StepCommand
{
    private const int Pages = 16;

    public static Command Make(Surroundings around) =>
        new("step", "Runs one step of the path over files or JSON lines and writes JSON lines.")
        {
            Clean(around),
            IdentifyCommand.Make(around),
            AnnotateCommand.Make(around),
            WordsCommand.Make(around),
            NumbersCommand.Make(around),
            TimesCommand.Make(around),
            AlignCommand.Make(around),
            GroupCommand.Make(around),
        };

    /// <summary>What a step reads.</summary>
    public static Option<string> In() => new("--in")
    {
        Description = "A file, a folder, or - for standard input: reports of any form that read takes, or JSON lines with id and text (or html).",
        HelpName = "PATH|-",
        Required = true,
    };

    /// <summary>Where a step writes.</summary>
    public static Option<string> Out() => new("--out")
    {
        Description = "A file for the JSON lines (packed when it ends in .gz), or - for the output.",
        HelpName = "FILE|-",
        DefaultValueFactory = _ => StepInput.Standard,
    };

    private static Command Clean(Surroundings around)
    {
        var (input, output) = (In(), Out());
        var predictions = new Option<string?>("--predictions") { Description = "Also writes body, title, date and authors of every page by id, as the scorer of extraction takes them.", HelpName = "FILE" };
        var command = new Command("clean", "Reads pages or scraped texts and writes the article in each: title, date, authors, body, what every other block is.") { input, output, predictions };
        command.SetAction(call => Run(call.GetRequiredValue(input), call.GetRequiredValue(output), call.GetValue(predictions), around));
        return command;
    }

    private static int Run(string input, string output, string? predictions, Surroundings around)
    {
        var (lines, failure) = StepOutput.Open(output, around);
        var (pages, otherFailure) = predictions is null ? default : StepOutput.Open(predictions, around);
        using (lines)
        using (pages)
        {
            if ((failure ?? otherFailure) is { } wrong)
            {
                DiagnosticLines.Write(around.Error, [wrong]);
                return ExitCodes.WrongCall;
            }

            return Run(input, lines!, pages, around);
        }
    }

    private static int Run(string input, StepOutput lines, StepOutput? pages, Surroundings around)
    {
        var diagnostics = new List<Diagnostic>();
        pages?.Write("{"u8);
        var isFirst = true;
        var count = 0;
        StepBatches.Run(new StepInput(input, diagnostics).Records(), Pages, record => CleanStep.Read(record, around.Today), (record, read) =>
        {
            diagnostics.AddRange(read.Diagnostics);
            count += read.Articles.Count;
            foreach (var article in read.Articles) lines.Write(StepOutput.Line(json => CleanStep.Write(json, read.Articles.Count == 1 ? record.Id : article.Name, article)));
            if (pages is null) return;
            pages.Write(isFirst ? "\n"u8 : ",\n"u8);
            pages.Write(Prediction(record.Id, read.Articles.FirstOrDefault()));
            isFirst = false;
        });
        pages?.Write("\n}\n"u8);
        return End(input, count, diagnostics, around);
    }

    // A member without the braces of the object around it.
    private static ReadOnlySpan<byte> Prediction(string id, Article? article)
    {
        var line = StepOutput.Line(json =>
        {
            json.WriteStartObject();
            CleanStep.WritePrediction(json, id, article);
            json.WriteEndObject();
        });
        return line.AsSpan(1, line.Length - 3);
    }

    /// <summary>Opens the output for the time of some work, or says why it cannot be written.</summary>
    /// <param name="output">Where the step writes.</param>
    /// <param name="around">Where failures are said.</param>
    /// <param name="work">Writes, notes what was wrong, and gives the exit code.</param>
    public static int Write(string output, Surroundings around, Func<StepOutput, List<Diagnostic>, int> work)
    {
        var (lines, failure) = StepOutput.Open(output, around);
        using (lines)
        {
            if (failure is null) return work(lines!, []);
            DiagnosticLines.Write(around.Error, [failure]);
            return ExitCodes.WrongCall;
        }
    }

    /// <summary>Reads records in batches and writes what is made of each.</summary>
    /// <param name="from">What is read, and how many records at once.</param>
    /// <param name="read">Makes lines of a record and says what was wrong with it.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="diagnostics">Takes what was wrong.</param>
    /// <returns>How many lines were written.</returns>
    public static int Records((string Input, int Batch) from, Func<StepRecord, (ImmutableArray<byte[]> Lines, ImmutableArray<Diagnostic> Diagnostics)> read, StepOutput output, List<Diagnostic> diagnostics)
    {
        var count = 0;
        StepBatches.Run(new StepInput(from.Input, diagnostics).Records(), from.Batch, read, (_, made) =>
        {
            diagnostics.AddRange(made.Diagnostics);
            foreach (var line in made.Lines) output.Write(line);
            count += made.Lines.Length;
        });
        return count;
    }

    /// <summary>Says what was wrong and gives the exit code.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="count">How many results there are.</param>
    /// <param name="diagnostics">What was wrong.</param>
    /// <param name="around">Where it is said.</param>
    public static int End(string input, int count, List<Diagnostic> diagnostics, Surroundings around)
    {
        if (count == 0) diagnostics.Add(DiagnosticCodes.Make(DiagnosticCodes.NothingRead, input));
        DiagnosticLines.Write(around.Error, diagnostics);
        return count == 0 ? ExitCodes.NothingRead : ExitCodes.For(diagnostics);
    }
}
