using Violations.Matching;

namespace Violations.Reading;

// R2: each class reaches the room next door in one way.
internal sealed class TouchesByBase : Matcher;

internal sealed class TouchesByInterface : IMatcher;

internal sealed class TouchesByField
{
    private readonly List<Matcher?[]>? held;
}

internal static class TouchesBySignature
{
    public static void Take(ref Matcher matcher) => _ = 1;
}

[Matcher]
internal sealed class TouchesByAttribute;

internal static class TouchesByCall
{
    public static int Call() => Matcher.Count();
}

internal static class TouchesByLocal
{
    public static bool Call(object value)
    {
        Matcher? local = null;
        return value == (object?)local;
    }
}

internal static class TouchesByType
{
    public static Type Call() => typeof(Ways.Inner);
}

internal static class TouchesByCatch
{
    public static int Call()
    {
        try
        {
            return int.Parse("1", null);
        }
        catch (Matcher)
        {
            return 0;
        }
    }
}

internal static class TouchesByLambda
{
    public static Func<int, int> Call() => n => n + Matcher.Count();
}

internal static class TouchesByIterator
{
    public static IEnumerable<int> Call()
    {
        yield return Matcher.Count();
    }
}

internal static class TouchesByGenericArgument
{
    public static object Call() => Matcher.Echo(new Dictionary<string, IMatcher>());
}

internal sealed class TouchesByConstraint<T>
    where T : IMatcher;

// Sound: model, text, ports and the room itself.
internal static class TouchesNothing
{
    public static Violations.Model.SoundThing? Call() => Violations.Text.Letters.None is null ? null : TouchesNothingEither.None;
}

internal static class TouchesNothingEither
{
    public static readonly Violations.Model.SoundThing? None = Violations.Ports.Port.None;
}

// R2: upwards.
internal static class TouchesTheTop
{
    public static object Call() => Violations.ManyRooms.Call();
}
