using Rapporteur.Model;

namespace Rapporteur.Ports;

/// <summary>A store that cannot be read or written: a broken environment, told to the host as a diagnostic.</summary>
public sealed class StoreException : Exception
{
    /// <summary>A failure with what to tell the user.</summary>
    /// <param name="diagnostic">Code, sentence and place.</param>
    /// <param name="cause">What the engine said, or null.</param>
    public StoreException(Diagnostic diagnostic, Exception? cause = null)
        : base(diagnostic?.Message, cause)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>What to tell the user.</summary>
    public Diagnostic Diagnostic { get; }
}
