namespace Violations.Intake;

// R6: four public types in one room, and a class that is neither public nor sealed.
public sealed class First;

public sealed class Second;

public sealed class Third;

public sealed class Fourth;

internal class Open;

internal abstract class MeantToBeInherited;
