namespace Rapporteur.Tests.Architecture.Bytecode;

/// <summary>A type as code names it: the outermost one, generated types counted to the type they were generated for.</summary>
/// <param name="Namespace">Its namespace, empty when it has none.</param>
/// <param name="Name">Its name, without the namespace.</param>
internal readonly record struct TypeName(string Namespace, string Name) : IComparable<TypeName>
{
    public bool IsIn(string room) =>
        Namespace.StartsWith(room, StringComparison.Ordinal) && (Namespace.Length == room.Length || Namespace[room.Length] == '.');

    public int CompareTo(TypeName other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => Namespace.Length == 0 ? Name : Namespace + "." + Name;
}
