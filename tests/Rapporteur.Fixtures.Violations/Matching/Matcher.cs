namespace Violations.Matching;

/// <summary>The room next door: every way of touching it must be seen.</summary>
public class Matcher : Exception
{
    public int Field;

    public static int Count() => 1;

    public static T Echo<T>(T value) => value;
}

internal sealed class MatcherAttribute : Attribute;

public interface IMatcher;

internal abstract class Ways
{
    public sealed class Inner;
}
