using Mono.Cecil;

namespace AiProvenance.Analyzers.Tests.Differential;

/// <summary>What a piece of metadata refers to inside a zone, to any depth of construction.</summary>
internal sealed class ZoneReferences(Func<string, bool> isZone)
{
    public bool In(TypeReference? type) => type switch
    {
        null or GenericParameter => false,
        GenericInstanceType generic => In(generic.ElementType) || generic.GenericArguments.Any(In),
        RequiredModifierType required => In(required.ElementType) || In(required.ModifierType),
        OptionalModifierType optional => In(optional.ElementType) || In(optional.ModifierType),
        FunctionPointerType function => In(function.ReturnType) || function.Parameters.Any(parameter => In(parameter.ParameterType)),
        TypeSpecification specification => In(specification.ElementType),
        _ => isZone(NamespaceOf(type)),
    };

    public bool In(MethodReference? method) => method switch
    {
        null => false,
        GenericInstanceMethod generic => In(generic.ElementMethod) || generic.GenericArguments.Any(In),
        _ => In(method.DeclaringType) || In(method.ReturnType) || method.Parameters.Any(parameter => In(parameter.ParameterType)),
    };

    public bool In(FieldReference? field) => field is not null && (In(field.DeclaringType) || In(field.FieldType));

    public bool In(object? operand) => operand switch
    {
        MethodReference method => In(method),
        FieldReference field => In(field),
        TypeReference type => In(type),
        CallSite site => In(site.ReturnType) || site.Parameters.Any(parameter => In(parameter.ParameterType)),
        _ => false,
    };

    public bool InAttributes(ICustomAttributeProvider provider) => provider.HasCustomAttributes && provider.CustomAttributes.Any(In);

    public bool InConstraints(IGenericParameterProvider provider) => provider.HasGenericParameters && provider.GenericParameters
        .Any(parameter => InAttributes(parameter) || parameter.Constraints.Any(constraint => In(constraint.ConstraintType)));

    private bool In(CustomAttribute attribute) =>
        In(attribute.Constructor) ||
        attribute.ConstructorArguments.Any(In) ||
        attribute.Fields.Concat(attribute.Properties).Any(named => In(named.Argument));

    private bool In(CustomAttributeArgument argument) => In(argument.Type) || argument.Value switch
    {
        TypeReference type => In(type),
        CustomAttributeArgument nested => In(nested),
        CustomAttributeArgument[] array => array.Any(In),
        _ => false,
    };

    private static string NamespaceOf(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type.Namespace;
    }
}
