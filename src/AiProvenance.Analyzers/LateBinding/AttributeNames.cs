using AiProvenance.Analyzers.Touches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.LateBinding;

/// <summary>
/// The types and members that an attribute's arguments name: <c>[TypeConverter("...")]</c>, <c>[DynamicDependency("Quote", ...)]</c>.
/// </summary>
internal sealed class AttributeNames(ZoneNames names, SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Finds the names in one attribute.</summary>
    public IEnumerable<NamedCode> Find(AttributeSyntax attribute)
    {
        if (attribute.ArgumentList is null ||
            model.GetSymbolInfo(attribute, cancellationToken).Symbol is not IMethodSymbol constructor)
        {
            return [];
        }

        var arguments = attribute.ArgumentList.Arguments.Select(
            (argument, index) => (Name: GetName(argument, index, constructor), argument))
            .ToList();
        var types = arguments.Where(static argument => ReflectionCalls.TakesTypeName(argument.Name))
            .Select(argument => GetText(argument.argument))
            .OfType<string>()
            .ToList();
        var found = types.SelectMany(type => names.TypesNamed(type, ignoreCase: false));
        return constructor.ContainingType.Name == "DynamicDependencyAttribute"
            ? found.Concat(FindMembers(arguments, types, attribute))
            : found;
    }

    // The signature is that of a documentation ID: the text before its parameters is the name. Without a type it is the member's own.
    private IEnumerable<NamedCode> FindMembers(
        List<(string Name, AttributeArgumentSyntax Argument)> arguments, List<string> typeNames, AttributeSyntax attribute)
    {
        if (arguments.Find(static argument => argument.Name == "memberSignature").Argument is not { } signature ||
            GetText(signature)?.Split('(')[0].Split('`')[0] is not { Length: > 0 } member)
        {
            return [];
        }

        var types = typeNames.SelectMany(name => names.Resolve(name, ignoreCase: false)).Concat(
            arguments.Select(static argument => argument.Argument.Expression)
                .OfType<TypeOfExpressionSyntax>()
                .Select(typeOf => model.GetTypeInfo(typeOf.Type, cancellationToken).Type)
                .OfType<ITypeSymbol>()).ToList();
        if (types.Count == 0 && typeNames.Count == 0 && GetDeclaringType(attribute) is { } own)
            types.Add(own);
        return types.SelectMany(type => names.MembersNamed(member, type, ignoreCase: false));
    }

    private INamedTypeSymbol? GetDeclaringType(AttributeSyntax attribute) =>
        attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? model.GetDeclaredSymbol(type, cancellationToken) as INamedTypeSymbol
            : null;

    private static string GetName(AttributeArgumentSyntax argument, int index, IMethodSymbol constructor) =>
        argument.NameEquals?.Name.Identifier.ValueText ??
        argument.NameColon?.Name.Identifier.ValueText ??
        (index < constructor.Parameters.Length ? constructor.Parameters[index].Name : "");

    private string? GetText(AttributeArgumentSyntax argument) =>
        model.GetConstantValue(argument.Expression, cancellationToken).Value as string;
}
