using System.Collections.Immutable;

namespace Rapporteur.Tests.Architecture.Bytecode;

/// <summary>One type naming another, anywhere in its declaration or its code.</summary>
internal readonly record struct Touch(TypeName From, TypeName To);

/// <summary>A text written in the code of a type; <paramref name="IsCompared"/> when something is asked to be equal to it.</summary>
internal readonly record struct Literal(TypeName Type, string Text, bool IsCompared);

/// <summary>A place where exceptions are caught; <paramref name="Caught"/> is null where a filter decides.</summary>
internal readonly record struct Catch(TypeName Type, TypeName? Caught);

/// <summary>A call of a generic method, with the types it is called for and the number of its parameters.</summary>
internal readonly record struct GenericCall(TypeName Type, TypeName On, string Method, ImmutableArray<TypeName> For, int Parameters);

/// <summary>A method as written: its parameters, and its lines from the first statement to the last.</summary>
internal readonly record struct Method(TypeName Type, string Name, int Parameters, int Lines);
