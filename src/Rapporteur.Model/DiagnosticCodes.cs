using System.Collections.Immutable;

namespace Rapporteur.Model;

/// <summary>The one table of diagnostics: code, severity and what it means. Codes are never reused.</summary>
public static class DiagnosticCodes
{
    /// <summary>The path given does not exist.</summary>
    public const string NoSuchPath = "RAP101";

    /// <summary>The folder holds nothing that looks like a report.</summary>
    public const string EmptyFolder = "RAP102";

    /// <summary>The file has no bytes, or nothing but white space.</summary>
    public const string EmptyFile = "RAP103";

    /// <summary>The file cannot be opened or read.</summary>
    public const string Unreadable = "RAP104";

    /// <summary>The file is binary, not text.</summary>
    public const string Binary = "RAP105";

    /// <summary>The bytes are not sound in the encoding they claim; broken places were replaced.</summary>
    public const string BrokenEncoding = "RAP106";

    /// <summary>The bytes were read in another encoding than UTF-8.</summary>
    public const string OtherEncoding = "RAP107";

    /// <summary>The input is larger than a report can be; only its beginning was read.</summary>
    public const string TooLarge = "RAP108";

    /// <summary>Two inputs have the same name and the same bytes; the second was left out.</summary>
    public const string SameReport = "RAP109";

    /// <summary>The same name stands for two different reports; each is shown with its folder.</summary>
    public const string SameName = "RAP110";

    /// <summary>An archive unpacks to far more than it holds, or more than is read; the rest of it was left out.</summary>
    public const string ArchiveBomb = "RAP111";

    /// <summary>Archives lie inside archives too deep; the innermost was left out.</summary>
    public const string TooDeep = "RAP112";

    /// <summary>An input holds more parts than are read; the rest was left out.</summary>
    public const string TooMany = "RAP113";

    /// <summary>An input ends in the middle of a part; what was whole was read.</summary>
    public const string Truncated = "RAP114";

    /// <summary>A part of an input cannot be unpacked or understood; it was left out.</summary>
    public const string BrokenPart = "RAP115";

    /// <summary>An XML or JSON document is not well formed; it was read as far as it can be understood.</summary>
    public const string Malformed = "RAP116";

    /// <summary>An XML document declares entities of its own; they are not put in and stand as they are written.</summary>
    public const string OwnEntities = "RAP117";

    /// <summary>Parts of an input that hold no report (images, redirects, requests) were passed over.</summary>
    public const string PartsWithoutReport = "RAP118";

    /// <summary>A record has no field that is known as its title or its text.</summary>
    public const string NoFields = "RAP119";

    /// <summary>The same page was read in several versions; the latest speaks for it.</summary>
    public const string Versions = "RAP120";

    /// <summary>The page a feed entry leads to was read as well; the page is the report.</summary>
    public const string EntryOfPage = "RAP121";

    /// <summary>An input is of a form that holds reports, and holds none: a feed without entries, an archive without members.</summary>
    public const string NoReports = "RAP122";

    /// <summary>The input is packed in a way that is not read (zstd, xz, bzip2, 7-Zip, RAR and others).</summary>
    public const string UnreadPacking = "RAP123";

    /// <summary>The source withdrew the report, or holds it back: neither the notice nor an earlier version counts.</summary>
    public const string Withdrawn = "RAP124";

    /// <summary>Several reports that are no versions of one page give themselves one address; it was not gone by.</summary>
    public const string SharedAddress = "RAP125";

    /// <summary>A file given as a language pack is none, is of another version, or is damaged.</summary>
    public const string BadPack = "RAP126";

    /// <summary>A line of JSON lines is not a record with a text.</summary>
    public const string BadLine = "RAP130";

    /// <summary>The language could not be told, or has no language folder.</summary>
    public const string UnknownLanguage = "RAP201";

    /// <summary>No publication date was found; relative dates stay open.</summary>
    public const string NoDate = "RAP202";

    /// <summary>The publication date lies in the future.</summary>
    public const string FutureDate = "RAP203";

    /// <summary>Passages that stand word for word in other reports of the site were taken as furniture.</summary>
    public const string SiteFurniture = "RAP209";

    /// <summary>Only a day of change is stated; it is taken for the day of publication, which lies on it or before.</summary>
    public const string OnlyChanged = "RAP211";

    /// <summary>Nothing was left of the report as running text.</summary>
    public const string NoBody = "RAP204";

    /// <summary>The text reads as if a machine had mangled it; it weighs nothing as confirmation.</summary>
    public const string Mangled = "RAP205";

    /// <summary>The page nests its elements deeper than any page made for readers; what lies deeper is read side by side.</summary>
    public const string DeepPage = "RAP206";

    /// <summary>The page has more elements, texts or paragraphs than are read; what comes after them is left out.</summary>
    public const string CrowdedPage = "RAP207";

    /// <summary>The text has more lines than are read; what comes after them is left out.</summary>
    public const string CrowdedText = "RAP208";

    /// <summary>The language is told, but there are no tables to read it with.</summary>
    public const string UnreadLanguage = "RAP210";

    /// <summary>The bridge has no table of the language.</summary>
    public const string NoBridge = "RAP220";

    /// <summary>The table of the bridge is damaged.</summary>
    public const string DamagedBridge = "RAP221";

    /// <summary>The file is not a Rapporteur store.</summary>
    public const string ForeignStore = "RAP301";

    /// <summary>The store was made by a newer version.</summary>
    public const string NewerStore = "RAP302";

    /// <summary>The store cannot be written (read-only disk, no space, no right).</summary>
    public const string StoreNotWritable = "RAP303";

    /// <summary>There is no store at the path.</summary>
    public const string NoStore = "RAP304";

    /// <summary>The store is damaged.</summary>
    public const string DamagedStore = "RAP305";

    /// <summary>There is no story with the id.</summary>
    public const string NoSuchStory = "RAP306";

    /// <summary>A story has no report of the name or id.</summary>
    public const string NoSuchReport = "RAP307";

    /// <summary>The output file cannot be written.</summary>
    public const string OutputNotWritable = "RAP401";

    /// <summary>Nothing could be read at all.</summary>
    public const string NothingRead = "RAP402";

    /// <summary>The value of an option is not of its form.</summary>
    public const string BadOption = "RAP403";

    /// <summary>The command line is not understood.</summary>
    public const string WrongCall = "RAP404";

    /// <summary>Every code with its severity and the sentence that explains it.</summary>
    public static ImmutableArray<(string Code, Severity Severity, string Meaning)> All { get; } =
    [
        (NoSuchPath, Severity.Error, "The path does not exist."),
        (EmptyFolder, Severity.Error, "The folder holds no report."),
        (EmptyFile, Severity.Error, "The file is empty."),
        (Unreadable, Severity.Error, "The file cannot be read."),
        (Binary, Severity.Error, "The file is binary, not text."),
        (BrokenEncoding, Severity.Warning, "Some bytes are not sound text; they were replaced by U+FFFD."),
        (OtherEncoding, Severity.Note, "The text was read in another encoding than UTF-8."),
        (TooLarge, Severity.Warning, "The file is larger than a report can be; only its beginning was read."),
        (SameReport, Severity.Note, "The same report was given twice; it counts once."),
        (SameName, Severity.Note, "Two different reports have the same name; they are told apart by folder."),
        (ArchiveBomb, Severity.Warning, "An archive unpacks to far more than it holds, or to more than is read; what comes after was left out."),
        (TooDeep, Severity.Warning, "Archives lie inside archives too deep; the innermost was left out."),
        (TooMany, Severity.Warning, "The input holds more parts than are read; the rest was left out."),
        (Truncated, Severity.Warning, "The input ends in the middle; what was whole was read."),
        (BrokenPart, Severity.Warning, "A part of the input cannot be read; it was left out."),
        (Malformed, Severity.Note, "The document is not well formed; it was read as far as it can be understood."),
        (OwnEntities, Severity.Note, "The document declares entities of its own; they stand as they are written."),
        (PartsWithoutReport, Severity.Note, "Parts of the input that hold no report were passed over."),
        (NoFields, Severity.Warning, "The record has no field that is known as its title or text; --fields can name them."),
        (Versions, Severity.Note, "The same page was read in several versions; the latest speaks for it."),
        (EntryOfPage, Severity.Note, "The page this entry leads to was read as well; the page is the report."),
        (NoReports, Severity.Warning, "The input is of a form that holds reports, but there is none in it."),
        (UnreadPacking, Severity.Error, "The file is packed in a way that is not read; it has to be unpacked first."),
        (Withdrawn, Severity.Warning, "The source withdrew this report; neither it nor an earlier version counts."),
        (SharedAddress, Severity.Note, "Other reports give themselves the same address; it was not gone by."),
        (BadPack, Severity.Error, "The file is not a language pack that can be read."),
        (BadLine, Severity.Warning, "The line is not a JSON object with a text or a page in it."),
        (UnknownLanguage, Severity.Warning, "The language is not known; only numbers and names were read."),
        (NoDate, Severity.Warning, "No publication date was found; relative dates stay open."),
        (FutureDate, Severity.Warning, "The publication date lies in the future."),
        (NoBody, Severity.Warning, "Nothing was left of the report as running text."),
        (Mangled, Severity.Note, "The text reads as machine-mangled; it weighs nothing as confirmation."),
        (OnlyChanged, Severity.Note, "Only a day of change is stated; the report was published on it or before."),
        (SiteFurniture, Severity.Note, "Passages that stand word for word in other reports of the site were taken as furniture."),
        (DeepPage, Severity.Note, "The page nests its elements too deep; what lies deeper was read side by side."),
        (CrowdedPage, Severity.Warning, "The page has too many elements or paragraphs; what comes after the first million or hundred thousand was left out."),
        (CrowdedText, Severity.Warning, "The text has too many lines; what comes after the first quarter of a million was left out."),
        (UnreadLanguage, Severity.Warning, "The language is told but not read yet; only numbers and names were read."),
        (NoBridge, Severity.Note, "The bridge has no words of the language; sentences were compared by names, numbers and sound."),
        (DamagedBridge, Severity.Error, "The words of the bridge for the language cannot be read: the program is damaged."),
        (ForeignStore, Severity.Error, "The file is not a Rapporteur store."),
        (NewerStore, Severity.Error, "The store was made by a newer version of Rapporteur."),
        (StoreNotWritable, Severity.Error, "The store cannot be written."),
        (NoStore, Severity.Error, "There is no store at this path."),
        (DamagedStore, Severity.Error, "The store is damaged."),
        (NoSuchStory, Severity.Error, "There is no story with this id."),
        (NoSuchReport, Severity.Error, "The story has no report of this name or id."),
        (OutputNotWritable, Severity.Error, "The output file cannot be written."),
        (NothingRead, Severity.Error, "Nothing could be read."),
        (BadOption, Severity.Error, "The value of an option is not of its form."),
        (WrongCall, Severity.Error, "The command line is not understood."),
    ];

    /// <summary>A diagnostic with the severity of the table.</summary>
    /// <param name="code">One of the codes of this table.</param>
    /// <param name="message">One clear sentence; the sentence of the table when null.</param>
    /// <param name="place">Where it was met.</param>
    /// <exception cref="ArgumentException">The code is not in the table: our own bug.</exception>
    public static Diagnostic Make(string code, string place, string? message = null)
    {
        foreach (var row in All)
        {
            if (row.Code == code) return new Diagnostic(code, row.Severity, message ?? row.Meaning, place);
        }

        throw new ArgumentException($"No diagnostic has the code {code}.", nameof(code));
    }
}
