namespace Violations;

/// <summary>R3: names two rooms and is not the pipeline.</summary>
internal static class ManyRooms
{
    public static object Call() => new object[] { Matching.Matcher.Count(), typeof(Intake.Second) };
}

/// <summary>R3 allows it: the pipeline.</summary>
internal static class Pipeline
{
    public static object Call() => new object[] { Matching.Matcher.Count(), typeof(Intake.Second) };
}
