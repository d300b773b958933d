using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>
/// Finds the touches of code: by its operations, and then by the names in its text whose meaning no operation has shown.
/// </summary>
/// <remarks>
/// Names in code are bound too, where no operation has shown their meaning: the type before a static member, type arguments, and syntax of
/// a newer compiler without a public operation. <see cref="CodeReader"/> finds them.
/// </remarks>
/// <param name="walk">Walks over the operations.</param>
/// <param name="declared">The symbol that the code belongs to.</param>
/// <param name="apart">The nodes inside the declaration that answer for themselves.</param>
internal sealed class CodeTouches(OperationWalk walk, ISymbol declared, ImmutableArray<SyntaxNode> apart)
{
    /// <summary>Takes the touches of code.</summary>
    public void Take(SyntaxNode code)
    {
        WalkOperations(code);
        using var reader = new CodeReader(code, walk.Shown);
        for (var token = reader.Next(); token.Parent is { } node; token = reader.Next())
        {
            walk.CancellationToken.ThrowIfCancellationRequested();
            if (FindApartAround(token) is { } around)
                reader.Skip(around);
            else if (FindNameOf(node) is { } nameOf)
                reader.Skip(nameOf);
            else
                TakeNode(node);
        }
    }

    private void WalkOperations(SyntaxNode node)
    {
        var target = node is GlobalStatementSyntax { Statement: var statement } ? statement : node;
        if (walk.Model.GetOperation(target, walk.CancellationToken) is { } operation)
            walk.Walk(operation);
    }

    private SyntaxNode? FindApartAround(SyntaxToken token)
    {
        foreach (var node in apart)
        {
            if (node.Span.Contains(token.SpanStart))
                return node;
        }

        return null;
    }

    private InvocationExpressionSyntax? FindNameOf(SyntaxNode node) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "nameof", Parent: InvocationExpressionSyntax call } &&
        call.Expression == node && walk.Model.GetOperation(call, walk.CancellationToken) is INameOfOperation ? call : null;

    private void TakeNode(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                NameTouches.Take(walk, name);
                break;
            case AttributeListSyntax list:
                TakeAttributes(list);
                break;
            case CollectionExpressionSyntax collection:
                var type = walk.Model.GetTypeInfo(collection, walk.CancellationToken).ConvertedType;
                walk.HiddenMembers.TakeCollection(type, collection, isEmpty: collection.Elements.Count == 0);
                break;
            case SpreadElementSyntax spread:
                TakeSpread(spread);
                break;
            case FixedStatementSyntax @fixed:
                TakePins(@fixed);
                break;
        }
    }

    private void TakeAttributes(AttributeListSyntax list)
    {
        foreach (var attribute in list.Attributes)
        {
            if (OwnAttributes.Contain(walk, attribute, declared))
                walk.Shown.AddWhole(attribute);
            else
                WalkOperations(attribute);
        }
    }

    private void TakeSpread(SpreadElementSyntax spread)
    {
        var source = walk.Model.GetTypeInfo(spread.Expression, walk.CancellationToken).Type;
        var target = spread.Parent is CollectionExpressionSyntax collection
            ? walk.Model.GetTypeInfo(collection, walk.CancellationToken).ConvertedType
            : null;
        walk.HiddenMembers.TakeEnumeration(source, target, spread.Expression);
    }

    private void TakePins(FixedStatementSyntax @fixed)
    {
        foreach (var variable in @fixed.Declaration.Variables)
        {
            if (variable.Initializer is { Value: var value } && !value.IsKind(SyntaxKind.AddressOfExpression))
                walk.HiddenMembers.TakePinnableReference(walk.Model.GetTypeInfo(value, walk.CancellationToken).Type, value);
        }
    }
}
