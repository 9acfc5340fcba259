using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rapporteur.Io.Files;
using Rapporteur.Io.Stores;
using Rapporteur.Model;

namespace Rapporteur.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public static Argument<string[]> Paths()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Reports: files, folders, or - for standard input. Text, pages, feeds, mail, JSON, NewsML, WARC and archives of them are known by what is in them.",
            Arity = ArgumentArity.OneOrMore,
        };

        // A misspelt option would be taken for a path.
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && t.Value != ReportFiles.Standard && !Path.Exists(t.Value)))
            {
                result.AddError($"'{token.Value}' is neither an option of this command nor a path.");
            }
        });
        return paths;
    }

    public static Option<string> Store() => new("--store")
    {
        Description = "The store: a file of its own.",
        HelpName = "FILE",
        DefaultValueFactory = _ => "rapporteur.db",
    };

    /// <summary>How the fields of JSON records are called.</summary>
    public static Option<FieldNames?> Fields() => new("--fields")
    {
        Description = "How the fields of JSON records are called where not as usual: title=headline,text=body,published=when. Values: "
            + string.Join(", ", FieldNames.Values) + "; a dot leads into an object.",
        HelpName = "VALUE=FIELD,...",
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (FieldNames.Parse(text) is { } names) return names;
            result.AddError($"'{text}' is not of the form title=headline,text=body.");
            return null;
        },
    };

    /// <summary>Newsrooms beside those that are known.</summary>
    public static Option<ImmutableArray<Newsroom>> Newsrooms() => new("--newsrooms")
    {
        Description = "Newsrooms that write for several outlets, beside those known: a table with name, state, hosts and outlets parted by tabs, several of one field by |.",
        HelpName = "FILE",
        DefaultValueFactory = static _ => [],
        CustomParser = static result =>
        {
            try
            {
                var rows = File.ReadLines(result.Tokens[0].Value).Select((line, at) => (Line: line, Number: at + 1)).Where(r => r.Line.Length > 0 && r.Line[0] != '#').ToList();
                foreach (var (line, number) in rows) if (Newsroom.Of(line.Split('\t')) is null) result.AddError(string.Create(CultureInfo.InvariantCulture, $"{result.Tokens[0].Value}:{number} is not of the form name, state, hosts, outlets."));
                return [.. rows.Select(r => Newsroom.Of(r.Line.Split('\t'))).OfType<Newsroom>()];
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
            {
                result.AddError($"'{result.Tokens[0].Value}' cannot be read.");
                return [];
            }
        },
    };

    public static Option<bool> Json() => new("--json") { Description = "Writes JSON." };

    /// <summary>A day as 2021-10-20.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => ParseDay(result, "a date such as 2021-10-20"),
    };

    /// <summary>When added reports count as known: a day or the word published.</summary>
    public static Option<KnownRule> Known() => new("--known")
    {
        Description = "When the reports count as known: a date, the word published for the day each was published, or fetched for when each was fetched. Without it, now.",
        HelpName = "DATE|published|fetched",
        DefaultValueFactory = _ => KnownRule.WhenAdded,
        CustomParser = result => result.Tokens is [{ Value: "published" }] ? KnownRule.WhenPublished
            : result.Tokens is [{ Value: "fetched" }] ? KnownRule.WhenFetched
            : ParseDay(result, "a date such as 2021-10-20 or the word published or fetched") is { } day ? KnownRule.On(day)
            : null,
    };

    private static DateOnly? ParseDay(ArgumentResult result, string wanted)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{text}' is not {wanted}.");
        return null;
    }
}
