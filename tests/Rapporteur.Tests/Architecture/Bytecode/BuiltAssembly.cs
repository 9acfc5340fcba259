using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Rapporteur.Tests.Architecture.Bytecode;

/// <summary>
/// What the code of a built assembly names: signatures, attributes, instructions, locals, catches. Constants, enum values and
/// <c>nameof</c> leave no trace in what is built and are not seen.
/// </summary>
internal sealed class BuiltAssembly
{
    private readonly MetadataReader reader;
    private readonly PEReader file;
    private readonly MetadataReader? lines;
    private readonly NameCollector names;
    private readonly HashSet<Touch> touches = [];
    private readonly List<Literal> literals = [];
    private readonly List<Catch> catches = [];
    private readonly List<GenericCall> calls = [];
    private readonly List<Method> methods = [];
    private readonly SortedSet<TypeName> types = [];
    private TypeName current;

    private BuiltAssembly(PEReader file, MetadataReader? lines)
    {
        this.file = file;
        this.lines = lines;
        reader = file.GetMetadataReader();
        names = new NameCollector(reader, name => touches.Add(new Touch(current, name)));
    }

    /// <summary>The outermost types, in order of name.</summary>
    public IReadOnlyCollection<TypeName> Types => types;

    /// <summary>Every pair of types once, without a type that names itself.</summary>
    public IEnumerable<Touch> Touches => touches.Where(t => t.From.Name is not null && t.To.Name is not null && t.From != t.To);

    public IReadOnlyList<Literal> Literals => literals;

    public IReadOnlyList<Catch> Catches => catches;

    public IReadOnlyList<GenericCall> Calls => calls;

    /// <summary>The methods that were written, not generated.</summary>
    public IReadOnlyList<Method> Methods => methods;

    /// <summary>Reads the assembly with this name from beside the tests.</summary>
    public static BuiltAssembly Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        using var file = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        var symbols = Path.ChangeExtension(path, ".pdb");
        using var provider = File.Exists(symbols) ? MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(File.ReadAllBytes(symbols))) : null;
        var built = new BuiltAssembly(file, provider?.GetMetadataReader());
        foreach (var handle in built.reader.TypeDefinitions) built.ReadType(handle);
        return built;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        current = default;
        current = names.GetTypeFromDefinition(reader, handle, 0);
        types.Add(current);
        names.Of(type.BaseType);
        foreach (var face in type.GetInterfaceImplementations()) names.Of(reader.GetInterfaceImplementation(face).Interface);
        ReadConstraints(type.GetGenericParameters());
        ReadAttributes(type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            field.DecodeSignature(names, null);
            ReadAttributes(field.GetCustomAttributes());
        }

        foreach (var property in type.GetProperties()) ReadAttributes(reader.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var method in type.GetMethods()) ReadMethod(method, type);
    }

    private void ReadConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var constraint in parameters.SelectMany(p => reader.GetGenericParameter(p).GetConstraints()))
            names.Of(reader.GetGenericParameterConstraint(constraint).Type);
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(reader.GetCustomAttribute))
        {
            ReadMember(attribute.Constructor);
            foreach (var argument in attribute.DecodeValue(names).FixedArguments)
            {
                if (argument.Value is TypeName named) touches.Add(new Touch(current, named));
            }
        }
    }

    private void ReadMethod(MethodDefinitionHandle handle, TypeDefinition type)
    {
        var method = reader.GetMethodDefinition(handle);
        var signature = method.DecodeSignature(names, null);
        ReadConstraints(method.GetGenericParameters());
        ReadAttributes(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters()) ReadAttributes(reader.GetParameter(parameter).GetCustomAttributes());
        // What the runtime itself makes of a delegate nobody wrote.
        var isOfRuntime = (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.Runtime;
        if (!isOfRuntime && IsWritten(method.GetCustomAttributes()) && IsWritten(type.GetCustomAttributes()))
            methods.Add(new Method(current, reader.GetString(method.Name), signature.ParameterTypes.Length, Length(handle)));
        if (method.RelativeVirtualAddress == 0) return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
        foreach (var region in body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Catch) catches.Add(new Catch(current, names.Of(region.CatchType)));
            else if (region.Kind == ExceptionRegionKind.Filter) catches.Add(new Catch(current, null));
        }

        var tokens = Instructions.Tokens(body.GetILReader());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != HandleKind.UserString) ReadMember((EntityHandle)tokens[i]);
            else literals.Add(new Literal(current, reader.GetUserString((UserStringHandle)tokens[i]), i + 1 < tokens.Count && IsComparison(tokens[i + 1])));
        }
    }

    // A text that becomes a span is compared next, as a rule.
    private bool IsComparison(Handle next) => next.Kind == HandleKind.MemberReference
        && reader.GetString(reader.GetMemberReference((MemberReferenceHandle)next).Name) is "op_Equality" or "op_Inequality" or "Equals" or "AsSpan" or "op_Implicit";

    private void ReadMember(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MemberReference:
                var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                ReadMember(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(names, null);
                else member.DecodeFieldSignature(names, null);
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                names.Of(method.GetDeclaringType());
                method.DecodeSignature(names, null);
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                names.Of(field.GetDeclaringType());
                field.DecodeSignature(names, null);
                break;
            case HandleKind.MethodSpecification:
                ReadGenericCall(reader.GetMethodSpecification((MethodSpecificationHandle)handle));
                break;
            default:
                names.Of(handle);
                break;
        }
    }

    private void ReadGenericCall(MethodSpecification call)
    {
        ReadMember(call.Method);
        var arguments = call.DecodeSignature(names, null);
        if (call.Method.Kind != HandleKind.MemberReference) return;
        var member = reader.GetMemberReference((MemberReferenceHandle)call.Method);
        calls.Add(new GenericCall(current, names.Of(member.Parent), reader.GetString(member.Name), arguments, member.DecodeMethodSignature(names, null).ParameterTypes.Length));
    }

    private bool IsWritten(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind != HandleKind.MemberReference) continue;
            var parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (parent.Kind != HandleKind.TypeReference) continue;
            if (reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute") return false;
        }

        return true;
    }

    // From the first statement to the last; 0 where no source is known.
    private int Length(MethodDefinitionHandle handle)
    {
        if (lines is null) return 0;
        var points = lines.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints().Where(p => !p.IsHidden).ToImmutableArray();
        return points.Length == 0 ? 0 : points.Max(p => p.EndLine) - points.Min(p => p.StartLine) + 1;
    }
}
