using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>Binds the names whose meaning no operation and no declared symbol has shown.</summary>
internal static class NameTouches
{
    /// <summary>Takes the symbol that a name binds to; a label has none of its own.</summary>
    public static void Take(OperationWalk walk, SimpleNameSyntax name)
    {
        if (IsLabel(name))
            return;
        var info = walk.Model.GetSymbolInfo(name, walk.CancellationToken);
        if (info.Symbol is INamedTypeSymbol type && !type.IsUnboundGenericType && IsQualifierOf(walk, type, name))
            return;
        if (info.Symbol is { } symbol)
        {
            walk.Sink.TakeSymbol(symbol, name);
            return;
        }

        if (name is IdentifierNameSyntax { IsVar: true })
            walk.Sink.TakeType(walk.Model.GetTypeInfo(name, walk.CancellationToken).Type, name);

        // The model does not bind the size of a fixed buffer.
        if (info.CandidateSymbols.IsEmpty && name.Parent is ExpressionSyntax or ArgumentSyntax)
        {
            var bound = walk.Model.GetSpeculativeSymbolInfo(name.SpanStart, AddQualifier(name), SpeculativeBindingOption.BindAsExpression);
            walk.Sink.TakeSymbol(bound.Symbol, name);
        }

        // Which overload it is shows only at run time, or not at all; any of them may be.
        foreach (var candidate in info.CandidateSymbols)
            walk.Sink.TakeSymbol(candidate, name);
    }

    // Names that only select a parameter, element or member; the operations have their symbols.
    private static bool IsLabel(SimpleNameSyntax name) =>
        name.Parent is NameColonSyntax or NameEqualsSyntax or TypeParameterConstraintClauseSyntax;

    private static ExpressionSyntax AddQualifier(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    // The type in front of its own member adds no touch to the member's.
    private static bool IsQualifierOf(OperationWalk walk, INamedTypeSymbol type, SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax { Right: var right } && right == node ||
            node.Parent is AliasQualifiedNameSyntax { Name: var aliased } && aliased == node ||
            node.Parent is MemberAccessExpressionSyntax { Name: var accessed } && accessed == node)
        {
            node = node.Parent;
        }

        return node.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax &&
            walk.Model.GetSymbolInfo(node.Parent, walk.CancellationToken).Symbol?.ContainingType is { } container &&
            SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type.OriginalDefinition);
    }
}
