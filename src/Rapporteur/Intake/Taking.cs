using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Rapporteur.Intake.Containers;
using Rapporteur.Intake.Entries;
using Rapporteur.Intake.Feeds;
using Rapporteur.Intake.Mail;
using Rapporteur.Intake.Records;
using Rapporteur.Intake.Wires;
using Rapporteur.Model;

namespace Rapporteur.Intake;

/// <summary>Takes one input in: out of its containers, decoded, its entries made pages.</summary>
internal sealed class Taking
{
    private readonly List<RawItem> _items = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Tally _tally;

    private Taking(IntakeLimits limits) => _tally = new Tally(limits, _diagnostics);

    private IntakeLimits Limits => _tally.Limits;

    /// <summary>What an input gives.</summary>
    public static IntakeResult Of(SourceFile file, IntakeLimits limits)
    {
        var taking = new Taking(limits);
        if (file.Bytes.IsEmpty) taking.Tell(file, DiagnosticCodes.EmptyFile);
        else taking.Take(file, null, 0);
        taking._tally.End(file.Location);
        if (taking._items.Count == 0 && taking._diagnostics.Count == 0) taking.Tell(file, DiagnosticCodes.NoReports);
        return new IntakeResult([.. taking._items], [.. taking._diagnostics]);
    }

    /// <summary>Takes an input that may hold others.</summary>
    /// <param name="file">The input.</param>
    /// <param name="charset">The encoding that what it was in gives, or null.</param>
    /// <param name="depth">How many archives it lies in.</param>
    private void Take(SourceFile file, string? charset, int depth)
    {
        if (ContainerFinder.Of(file.Bytes.Span[..Math.Min(file.Bytes.Length, ContainerFinder.Reach)]) == ContainerKind.None)
        {
            TakeOne(file, charset, depth);
            return;
        }

        using var stream = ReportIntake.StreamOf(file.Bytes);
        foreach (var unit in new Unpacker(_tally).Units(file, stream, depth)) TakeOne(unit, charset, depth + 1);
    }

    private void TakeOne(SourceFile file, string? charset, int depth)
    {
        if (file.Bytes.Span.StartsWith("WARC/"u8) && WarcHead.Read(HeadOf(file.Bytes)) is { } head) TakeRecord(file, head, depth);
        else if (MailReader.IsMail(file.Bytes)) TakeMail(file, depth);
        else TakeText(file, charset);
    }

    private static byte[] HeadOf(ReadOnlyMemory<byte> bytes) => bytes.Span[..Math.Min(bytes.Length, 64 * 1024)].ToArray();

    private void TakeRecord(SourceFile file, WarcHead head, int depth)
    {
        var content = file.Bytes[head.Length..];
        if (content.Length > head.ContentLength) content = content[..(int)head.ContentLength];
        var answer = head.IsAnswer ? ServerAnswer.Read(content, _tally, file.Location) : new ServerAnswer(content, null, null);
        var fetched = head.Date ?? answer.Date;
        var first = _items.Count;
        if (answer.Body.IsEmpty) Tell(file, DiagnosticCodes.EmptyFile);
        else Take(file with { Bytes = answer.Body }, answer.Charset, depth);
        for (var i = first; i < _items.Count; i++)
        {
            var item = _items[i];
            _items[i] = item with { Fetched = item.Fetched ?? fetched, Known = item.Known ?? fetched, Address = item.Address ?? head.Target };
        }
    }

    private void TakeMail(SourceFile file, int depth)
    {
        var (entry, files, isTruncated) = MailReader.Read(file.Bytes);
        if (file.Bytes.Length > Limits.LargestInput) Tell(file, DiagnosticCodes.TooLarge);
        else if (isTruncated) Tell(file, DiagnosticCodes.Truncated);
        if (entry.Body is not null) AddPage(file, entry, file.Bytes.Span);
        else if (files.Count == 0) Tell(file, DiagnosticCodes.EmptyFile);
        var fetched = Moments.Parse(entry.Fetched?.Text);
        for (var number = 1; number <= files.Count; number++)
        {
            var part = files[number - 1];
            var name = part.FileName is { Length: > 0 } own ? EncodedWords.Decode(Encoding.Latin1.GetBytes(own), 0).Text : string.Create(CultureInfo.InvariantCulture, $"part-{number}");
            var bytes = part.Content(file.Bytes.Span).Bytes;
            var isReport = part.Type == "message/rfc822" || ReportFinder.MayHoldReports(name, bytes.AsSpan(0, Math.Min(bytes.Length, ReportFinder.Reach)));
            if (!isReport || bytes.Length == 0 || depth >= Limits.DeepestArchive)
            {
                if (isReport && bytes.Length > 0) Tell(file, DiagnosticCodes.TooDeep);
                else _tally.PassOver();
                continue;
            }

            if (!_tally.CountPart(file.Location)) return;
            Take(MemberNames.Of(file, name) with { Bytes = bytes, Known = file.Known ?? fetched }, part.Headers.Parameter("Content-Type", "charset"), depth + 1);
        }
    }

    private void TakeText(SourceFile file, string? charset)
    {
        var isCut = file.Bytes.Length > Limits.LargestInput;
        var bytes = isCut ? file.Bytes.Span[..Limits.LargestInput] : file.Bytes.Span;
        if (EncodingFinder.Find(bytes, isCut, charset) is not { } form)
        {
            Tell(file, DiagnosticCodes.Binary);
            return;
        }

        var decoded = TextDecoder.Decode(bytes, form, isCut);
        var notes = TextNotes.Of(file, decoded, isCut ? Limits.LargestInput : null);
        var text = new TracedText(decoded.Text, decoded.Origin);
        if (TextNotes.IsBlank(decoded.Text))
        {
            Tell(file, DiagnosticCodes.EmptyFile);
            return;
        }

        var kind = DocumentFinder.Of(decoded.Text, file.Name);
        if (kind is not (DocumentKind.Text or DocumentKind.Html)) TakeEntries(file, text, kind, notes);
        else AddItem(file, text, kind == DocumentKind.Html ? ContentKind.Html : ContentKind.Text, notes);
    }

    private void TakeEntries(SourceFile file, TracedText text, DocumentKind kind, ImmutableArray<Diagnostic> notes)
    {
        var list = kind switch
        {
            DocumentKind.Feed => FeedReader.Read(text, Limits),
            DocumentKind.Wire => WireReader.Read(text, Limits),
            _ => RecordReader.Read(text, file.Fields, Limits),
        };
        _diagnostics.AddRange(notes);
        foreach (var (code, message) in list.Faults) Tell(file, code, message);
        for (var i = 0; i < list.Entries.Length && _tally.CountPart(file.Location); i++)
        {
            var mark = list.Entries.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"#{list.Word}-{i + 1}");
            var own = file with { Name = file.Name + mark, Location = file.Location + mark };
            if (list.Entries[i].Entry.HasContent) AddPage(own, list.Entries[i].Entry, Encoding.UTF8.GetBytes(list.Entries[i].Source.In(text.Text)));
            else _tally.PassOver();
        }
    }

    private void AddPage(SourceFile file, Entry entry, ReadOnlySpan<byte> own)
    {
        var page = EntryPage.Write(entry);
        var fetched = Moments.Parse(entry.Fetched?.Text);
        _items.Add(new RawItem
        {
            Id = ReportNaming.IdOf(file.Name, own),
            Name = file.Name,
            Location = file.Location,
            Kind = ContentKind.Html,
            Content = page.Text,
            Origin = page.Origin,
            Known = file.Known ?? fetched,
            Fetched = fetched,
            Issued = Moments.Parse((entry.Modified ?? entry.Published)?.Text),
            Address = LastingName.Of(entry.Address?.Text),
            IsEntry = entry.IsOfFeed,
            IsWithdrawn = entry.Withdrawal is not null,
            Diagnostics = entry.Withdrawal is null ? [] : [DiagnosticCodes.Make(DiagnosticCodes.Withdrawn, file.Location, $"The source marks this report as {entry.Withdrawal}: neither it nor an earlier version counts.")],
        });
    }

    private void AddItem(SourceFile file, TracedText text, ContentKind kind, ImmutableArray<Diagnostic> notes) => _items.Add(new RawItem
    {
        Id = ReportNaming.IdOf(file.Name, file.Bytes.Span[..(int)Math.Min(file.Bytes.Length, Limits.LargestInput + 1L)]),
        Name = file.Name,
        Location = file.Location,
        Kind = kind,
        Content = text.Text,
        Origin = text.Origin,
        Known = file.Known,
        Diagnostics = notes,
    });

    private void Tell(SourceFile file, string code, string? message = null) => _tally.Tell(code, file.Location, message);
}
