using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Rapporteur.Tests.Architecture.Bytecode;

/// <summary>Walks signatures and notes every type in them; the result of a walk is the type the signature is of.</summary>
internal sealed class NameCollector(MetadataReader reader, Action<TypeName> note) : ISignatureTypeProvider<TypeName, object?>, ICustomAttributeTypeProvider<TypeName>
{
    public TypeName Of(EntityHandle handle) => handle.IsNil ? default : handle.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => default,
    };

    public TypeName GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference) type = reader.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        return Noted(new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name)));
    }

    public TypeName GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = reader.GetTypeDefinition(type.GetDeclaringType());
        return Noted(new TypeName(reader.GetString(type.Namespace), reader.GetString(type.Name)));
    }

    public TypeName GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeName GetTypeFromSerializedName(string name)
    {
        var full = name.Split(',')[0].Split('+')[0];
        var dot = full.LastIndexOf('.');
        return Noted(dot < 0 ? new TypeName("", full) : new TypeName(full[..dot], full[(dot + 1)..]));
    }

    public TypeName GetFunctionPointerType(MethodSignature<TypeName> signature) => default;

    public TypeName GetGenericInstantiation(TypeName genericType, ImmutableArray<TypeName> typeArguments) => genericType;

    public TypeName GetModifiedType(TypeName modifier, TypeName unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeName GetPrimitiveType(PrimitiveTypeCode typeCode) => new("System", typeCode.ToString());

    public PrimitiveTypeCode GetUnderlyingEnumType(TypeName type) => PrimitiveTypeCode.Int32;

    public TypeName GetSystemType() => new("System", "Type");

    public bool IsSystemType(TypeName type) => type == GetSystemType();

    public TypeName GetArrayType(TypeName elementType, ArrayShape shape) => elementType;

    public TypeName GetByReferenceType(TypeName elementType) => elementType;

    public TypeName GetGenericMethodParameter(object? genericContext, int index) => default;

    public TypeName GetGenericTypeParameter(object? genericContext, int index) => default;

    public TypeName GetPinnedType(TypeName elementType) => elementType;

    public TypeName GetPointerType(TypeName elementType) => elementType;

    public TypeName GetSZArrayType(TypeName elementType) => elementType;

    private TypeName Noted(TypeName name)
    {
        note(name);
        return name;
    }
}
