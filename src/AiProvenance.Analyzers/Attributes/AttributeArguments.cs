using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// Reads an attribute's string arguments by name, in any shape that the declaring assembly gave the attribute, and in unfinished code. An
/// argument that is absent, empty or no string is null.
/// </summary>
internal static class AttributeArguments
{
    /// <summary>A constructor argument by its parameter's name, else by its place, else a member of that name.</summary>
    public static string? Positional(this AttributeData attribute, string parameter, int index)
    {
        var arguments = attribute.ConstructorArguments;
        var parameters = attribute.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length && i < arguments.Length; i++)
        {
            if (string.Equals(parameters[i].Name, parameter, StringComparison.OrdinalIgnoreCase))
                return Text(arguments[i]);
        }

        return index < arguments.Length ? Text(arguments[index]) : attribute.Named(parameter);
    }

    public static string? Named(this AttributeData attribute, string member)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (string.Equals(pair.Key, member, StringComparison.OrdinalIgnoreCase))
                return Text(pair.Value);
        }

        return null;
    }

    private static string? Text(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Primitive && constant.Value is string { Length: > 0 } text ? text : null;
}
