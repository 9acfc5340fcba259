using Microsoft.Extensions.Logging;

namespace Rapporteur.Web.Hosting;

/// <summary>Writes failures as lines of text.</summary>
internal sealed class ErrorLog(TextWriter output) : ILoggerProvider, ILogger
{
    private readonly Lock turn = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        lock (turn) output.WriteLine(exception is null ? formatter(state, exception) : formatter(state, exception) + Environment.NewLine + exception);
    }

    public void Dispose()
    {
    }
}
