using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// Finds the handlers of a value that code hands to another assembly, such as a mediator or a message bus: types with an interface or base
/// class that is generic in the value's type, and methods with a handler's name.
/// </summary>
internal sealed class RequestHandlers
{
    private readonly Lazy<ILookup<INamedTypeSymbol, ISymbol>> _handlers;
    private readonly IAssemblySymbol _assembly;
    private readonly Cache<ISymbol, bool> _handingOn = new(SymbolEqualityComparer.Default);

    public RequestHandlers(IAssemblySymbol assembly)
    {
        _assembly = assembly;
        _handlers = new(() => SymbolTree.WalkTypes(assembly.GlobalNamespace)
            .Where(static type => type.TypeKind is TypeKind.Class or TypeKind.Struct)
            .SelectMany(FindHandled)
            .ToLookup<(INamedTypeSymbol Request, ISymbol Handler), INamedTypeSymbol, ISymbol>(
                static found => found.Request, static found => found.Handler, SymbolEqualityComparer.Default));
    }

    /// <summary>
    /// Whether a method may hand its argument on. Either it belongs to another assembly, but not to the framework. Or it belongs to this
    /// assembly, takes values of many types, and passes its parameter to another call.
    /// </summary>
    public bool MayHandOn(IMethodSymbol method, IParameterSymbol? parameter) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _assembly)
            ? parameter is not null &&
                _handingOn.Get(parameter.OriginalDefinition, static parameter => HandsOn((IParameterSymbol)parameter))
            : !IsOfFramework(method.ContainingNamespace);

    /// <summary>The code that handles values of a type, in the order of the assembly.</summary>
    public IEnumerable<ISymbol> Find(ITypeSymbol request)
    {
        for (var type = request; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            if (type is INamedTypeSymbol named)
            {
                foreach (var handler in _handlers.Value[named])
                    yield return handler;
            }
        }

        foreach (var @interface in request.AllInterfaces)
        {
            foreach (var handler in IsOfFramework(@interface.ContainingNamespace) ? [] : _handlers.Value[@interface])
                yield return handler;
        }
    }

    private static bool HandsOn(IParameterSymbol parameter) =>
        parameter.Type is ITypeParameterSymbol or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Interface } &&
        parameter.ContainingSymbol.DeclaringSyntaxReferences
            .SelectMany(static reference => reference.GetSyntax().DescendantNodes())
            .Any(node => node is ArgumentSyntax argument && Unwrap(argument.Expression) is IdentifierNameSyntax name &&
                name.Identifier.ValueText == parameter.Name);

    // `request!`, `(request)`, `(object)request` and `request as object` are the parameter all the same.
    private static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax inside:
                    expression = inside.Expression;
                    break;
                case CastExpressionSyntax cast:
                    expression = cast.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                    expression = sure.Operand;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } @as:
                    expression = @as.Left;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static IEnumerable<(INamedTypeSymbol Request, ISymbol Handler)> FindHandled(INamedTypeSymbol type) =>
        FindImplementing(type).Concat(FindDeriving(type)).Concat(FindCalledByName(type));

    private static IEnumerable<(INamedTypeSymbol Request, ISymbol Handler)> FindImplementing(INamedTypeSymbol type)
    {
        foreach (var @interface in type.AllInterfaces)
        {
            if (!@interface.IsGenericType || IsOfFramework(@interface.ContainingNamespace))
                continue;
            foreach (var member in @interface.GetMembers())
            {
                if (type.FindImplementationForInterfaceMember(member) is not { } implementation)
                    continue;
                foreach (var request in GetRequests(@interface))
                    yield return (request, implementation);
            }
        }
    }

    private static IEnumerable<(INamedTypeSymbol Request, ISymbol Handler)> FindDeriving(INamedTypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (!@base.IsGenericType || IsOfFramework(@base.ContainingNamespace))
                continue;
            foreach (var member in type.GetMembers())
            {
                if (OverriddenMembers.Find(member) is not { } overridden || member is IMethodSymbol { AssociatedSymbol: not null } ||
                    !SymbolEqualityComparer.Default.Equals(overridden.ContainingType, @base))
                {
                    continue;
                }

                foreach (var request in GetRequests(@base))
                    yield return (request, member);
            }
        }
    }

    private static IEnumerable<(INamedTypeSymbol Request, ISymbol Handler)> FindCalledByName(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IMethodSymbol>()
        .Where(static method => RequestNames.IsHandler(method.Name) && method.Parameters is [{ Type: INamedTypeSymbol }, ..])
        .Select(static method => ((INamedTypeSymbol)method.Parameters[0].Type, (ISymbol)method));

    private static IEnumerable<INamedTypeSymbol> GetRequests(INamedTypeSymbol constructed) => constructed.TypeArguments
        .OfType<INamedTypeSymbol>()
        .Where(static argument => argument.SpecialType == SpecialType.None && !IsOfFramework(argument.ContainingNamespace));

    private static bool IsOfFramework(INamespaceSymbol? @namespace)
    {
        while (@namespace is { ContainingNamespace: { IsGlobalNamespace: false } outer })
            @namespace = outer;
        return @namespace is { Name: var outermost } && RequestNames.IsOfFramework(outermost);
    }
}
