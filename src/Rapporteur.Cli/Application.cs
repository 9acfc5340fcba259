using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Rapporteur.Cli.Commands;
using Rapporteur.Cli.Output;
using Rapporteur.Model;
using Rapporteur.Ports;

namespace Rapporteur.Cli;

/// <summary>The whole command line: parses a call, runs its command, returns its exit code.</summary>
internal static class Application
{
    /// <summary>Runs one call.</summary>
    public static int Run(IReadOnlyList<string> args, Surroundings around)
    {
        var call = Tree(around).Parse(args);
        if (call.Errors.Count > 0 && call.Action is ParseErrorAction or null)
        {
            DiagnosticLines.Write(around.Error, Faults(call, args));
            around.Error.WriteLine("Run rapporteur --help to see the commands and their options.");
            return ExitCodes.WrongCall;
        }

        try
        {
            var code = call.Invoke(new InvocationConfiguration
            {
                Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false,
            });
            around.Out.Flush();
            return code;
        }
        catch (IOException failure)
        {
            // What cannot be read is told where it is read; what comes here is a disk that is full or an output that is gone.
            DiagnosticLines.Write(around.Error, [DiagnosticCodes.Make(DiagnosticCodes.OutputNotWritable, Written(args), $"The output cannot be written: {failure.Message.TrimEnd('.')}.")]);
            return ExitCodes.WrongCall;
        }
        catch (StoreException failure)
        {
            DiagnosticLines.Write(around.Error, [failure.Diagnostic]);
            return ExitCodes.NothingRead;
        }
    }

    private static Command Tree(Surroundings around)
    {
        var help = new HelpOption();
        if (help.Action is HelpAction usual) help.Action = new HelpWithExitCodes(usual, around);

        // A root command of the library would go by the name of the file that was started.
        var root = new Command("rapporteur", "Reads many reports of one event, in many languages, and says what happened, who says so, where they disagree and what state it leaves things in.")
        {
            help,
            new VersionOption(),
            ReadCommand.Make(around),
            StepCommand.Make(around),
            AddCommand.Make(around),
            StoriesCommand.Make(around),
            StoryCommand.Make(around),
            RegisterCommand.Make(around),
            ServeCommand.Make(around),
        };
        return root;
    }

    private static string Written(IReadOnlyList<string> args) => string.Join(' ', args.Prepend("rapporteur"));

    // Where a command is misspelt, that it is missing and that its arguments are not known are only echoes.
    private static IEnumerable<Diagnostic> Faults(ParseResult call, IReadOnlyList<string> args) =>
        call.CommandResult.Command is { Subcommands.Count: > 0 } above && call.UnmatchedTokens is [var unknown, ..]
            ? [DiagnosticCodes.Make(DiagnosticCodes.WrongCall, Written(args), $"'{unknown}' is no command of {above.Name}.")]
            : call.Errors.Select(e => Tell(e, args));

    private static Diagnostic Tell(ParseError error, IReadOnlyList<string> args)
    {
        var isValue = error.SymbolResult is OptionResult { Tokens.Count: > 0 } or ArgumentResult { Parent: OptionResult, Tokens.Count: > 0 };
        return DiagnosticCodes.Make(
            isValue ? DiagnosticCodes.BadOption : DiagnosticCodes.WrongCall, Written(args), error.Message);
    }

    // The usual help and, below it, the exit codes.
    private sealed class HelpWithExitCodes(HelpAction usual, Surroundings around) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.MaxWidth = around.Width;
            usual.Invoke(parseResult);
            around.Out.WriteLine(ExitCodes.Help);
            return ExitCodes.Done;
        }
    }
}
