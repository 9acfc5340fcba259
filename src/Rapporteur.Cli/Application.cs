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
            DiagnosticLines.Write(around.Error, call.Errors.Select(e => Tell(e, args)));
            around.Error.WriteLine("Run rapporteur --help to see the commands and their options.");
            return ExitCodes.WrongCall;
        }

        try
        {
            return call.Invoke(new InvocationConfiguration
            {
                Output = around.Out, Error = around.Error, EnableDefaultExceptionHandler = false,
            });
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

    private static Diagnostic Tell(ParseError error, IReadOnlyList<string> args)
    {
        var isValue = error.SymbolResult is OptionResult { Tokens.Count: > 0 } or ArgumentResult { Parent: OptionResult, Tokens.Count: > 0 };
        return DiagnosticCodes.Make(
            isValue ? DiagnosticCodes.BadOption : DiagnosticCodes.WrongCall, string.Join(' ', args.Prepend("rapporteur")), error.Message);
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
