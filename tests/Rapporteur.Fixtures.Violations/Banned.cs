using System.Globalization;

namespace Violations;

/// <summary>R4: every banned symbol once; the comment of a line is the symbol the build must report there.</summary>
internal static class Banned
{
    public static object?[] All(string text, char letter) =>
    [
        DateTime.Now, // P:System.DateTime.Now
        DateTime.Today, // P:System.DateTime.Today
        DateTime.UtcNow, // P:System.DateTime.UtcNow
        DateTimeOffset.Now, // P:System.DateTimeOffset.Now
        DateTimeOffset.UtcNow, // P:System.DateTimeOffset.UtcNow
        TimeZoneInfo.Local, // P:System.TimeZoneInfo.Local
        TimeProvider.System, // T:System.TimeProvider
        System.Diagnostics.Stopwatch.GetTimestamp(), // T:System.Diagnostics.Stopwatch
        new Timer(_ => { }), // T:System.Threading.Timer
        File.Exists(text), // T:System.IO.File
        new FileInfo(text), // T:System.IO.FileInfo
        new FileStream(text, FileMode.Open), // T:System.IO.FileStream
        Directory.Exists(text), // T:System.IO.Directory
        new DirectoryInfo(text), // T:System.IO.DirectoryInfo
        new DriveInfo(text), // T:System.IO.DriveInfo
        System.IO.MemoryMappedFiles.MemoryMappedFileAccess.Read, // N:System.IO.MemoryMappedFiles
        System.IO.Pipes.PipeDirection.In, // N:System.IO.Pipes
        new StreamReader(text), // M:System.IO.StreamReader.#ctor(System.String)
        new StreamWriter(text), // M:System.IO.StreamWriter.#ctor(System.String)
        Path.GetTempPath(), // M:System.IO.Path.GetTempPath
        Path.GetFullPath(text), // M:System.IO.Path.GetFullPath(System.String)
        System.Net.IPAddress.Any, // N:System.Net
        new System.Net.Http.HttpClient(), // N:System.Net.Http
        System.Net.Sockets.SocketType.Raw, // N:System.Net.Sockets
        Environment.MachineName, // T:System.Environment
        AppContext.BaseDirectory, // T:System.AppContext
        AppDomain.CurrentDomain, // T:System.AppDomain
        System.Diagnostics.Process.GetCurrentProcess(), // T:System.Diagnostics.Process
        Console.Out, // T:System.Console
        System.Diagnostics.Trace.AutoFlush, // T:System.Diagnostics.Trace
        CultureInfo.CurrentCulture, // P:System.Globalization.CultureInfo.CurrentCulture
        CultureInfo.CurrentUICulture, // P:System.Globalization.CultureInfo.CurrentUICulture
        RegionInfo.CurrentRegion, // P:System.Globalization.RegionInfo.CurrentRegion
        NumberFormatInfo.CurrentInfo, // P:System.Globalization.NumberFormatInfo.CurrentInfo
        DateTimeFormatInfo.CurrentInfo, // P:System.Globalization.DateTimeFormatInfo.CurrentInfo
        StringComparer.CurrentCulture, // P:System.StringComparer.CurrentCulture
        StringComparer.CurrentCultureIgnoreCase, // P:System.StringComparer.CurrentCultureIgnoreCase
        StringComparison.CurrentCulture, // F:System.StringComparison.CurrentCulture
        StringComparison.CurrentCultureIgnoreCase, // F:System.StringComparison.CurrentCultureIgnoreCase
        string.Compare(text, "a"), // M:System.String.Compare(System.String,System.String)
        text.CompareTo("a"), // M:System.String.CompareTo(System.String)
        text.ToLower(), // M:System.String.ToLower
        text.ToUpper(), // M:System.String.ToUpper
        char.ToLower(letter), // M:System.Char.ToLower(System.Char)
        char.ToUpper(letter), // M:System.Char.ToUpper(System.Char)
        text.GetHashCode(), // M:System.String.GetHashCode
        HashCode.Combine(letter), // T:System.HashCode
        new Random(), // M:System.Random.#ctor
        Random.Shared, // P:System.Random.Shared
        System.Security.Cryptography.RandomNumberGenerator.GetInt32(2), // T:System.Security.Cryptography.RandomNumberGenerator
        Guid.NewGuid(), // M:System.Guid.NewGuid
        Guid.CreateVersion7(), // M:System.Guid.CreateVersion7
    ];
}
