namespace Violations.Ports;

internal static class Port
{
    public static readonly Violations.Model.SoundThing? None = null;
}
