using AiProvenance.Analyzers.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches;

/// <summary>What signatures, type headers and other names outside operations bind to.</summary>
internal sealed class SyntaxTouches
{
    private readonly SemanticModel _model;
    private readonly TouchSink _sink;
    private readonly Func<SyntaxNode, bool> _isExcluded;
    private readonly CancellationToken _cancellationToken;
    private readonly OperationTouches _operations;

    public SyntaxTouches(SemanticModel model, TouchSink sink, Func<SyntaxNode, bool> isExcluded, CancellationToken cancellationToken)
    {
        _model = model;
        _sink = sink;
        _isExcluded = isExcluded;
        _cancellationToken = cancellationToken;
        _operations = new OperationTouches(model, sink, this, cancellationToken);
    }

    /// <summary>One part of a declaration: its signature by its names, the rest by its operations.</summary>
    public void Declaration(SyntaxNode part)
    {
        if (part is LambdaExpressionSyntax or LocalFunctionStatementSyntax)
            Operation(part);
        else
            Shell(part);
    }

    /// <summary>A lambda's or local function's signature; its body is in the operations.</summary>
    public void Function(IMethodSymbol symbol, SyntaxNode function)
    {
        // Inferred types have no name in the source.
        _sink.Type(symbol.ReturnType, function);
        foreach (var parameter in symbol.Parameters)
            _sink.Type(parameter.Type, ParameterSyntax(parameter) ?? function);
        Shell(function);
    }

    /// <summary>Names in syntax that the operation tree leaves unexplained.</summary>
    public void UnknownNames(IOperation operation)
    {
        var explained = operation.ChildOperations.Select(child => child.Syntax.Span).ToList();
        foreach (var name in operation.Syntax.DescendantNodesAndSelf(node => !explained.Contains(node.Span) && !_isExcluded(node)).OfType<SimpleNameSyntax>())
        {
            if (!explained.Contains(name.Span))
                Name(name);
        }
    }

    // Walks what is not code: every name is bound, every expression, statement and attribute handed to the operations.
    private void Shell(SyntaxNode part)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(part);
        while (pending.Count > 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var node = pending.Pop();
            if (node != part && (node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax || IsMemberOfType(node, part) || _isExcluded(node)))
                continue;
            switch (node)
            {
                case AttributeSyntax attribute:
                    Attribute(attribute);
                    continue;
                case BlockSyntax or ArrowExpressionClauseSyntax or ExpressionSyntax when IsBodyOfFunction(node, part):
                    continue;
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or
                    PrimaryConstructorBaseTypeSyntax or GlobalStatementSyntax:
                    Operation(node);
                    if (node is PrimaryConstructorBaseTypeSyntax { Type: { } baseType })
                        pending.Push(baseType);
                    continue;
                case SimpleNameSyntax name when !IsLabel(name):
                    Name(name);
                    break;
            }

            foreach (var child in node.ChildNodes())
                pending.Push(child);
        }
    }

    private void Operation(SyntaxNode node)
    {
        var target = node is GlobalStatementSyntax { Statement: var statement } ? statement : node;
        if (_model.GetOperation(target, _cancellationToken) is { } operation)
            _operations.Walk(operation, _isExcluded);
    }

    private void Attribute(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        if (ProvenanceAttributes.FromSourceName(name.ToString()) != ProvenanceAttribute.None &&
            ProvenanceAttributes.Classify(_model.GetTypeInfo(attribute, _cancellationToken).Type as INamedTypeSymbol) != ProvenanceAttribute.None)
        {
            return;
        }

        Operation(attribute);
    }

    private void Name(SimpleNameSyntax name)
    {
        if (name is IdentifierNameSyntax { IsVar: true } && _model.GetAliasInfo(name, _cancellationToken) is null)
            _sink.Type(_model.GetTypeInfo(name, _cancellationToken).Type, name);
        else
            _sink.Symbol(_model.GetSymbolInfo(name, _cancellationToken).Symbol, name);
    }

    // A function's body is walked with the operations that lead to it.
    private static bool IsBodyOfFunction(SyntaxNode node, SyntaxNode part) => part switch
    {
        LambdaExpressionSyntax lambda => node == lambda.Body,
        AnonymousMethodExpressionSyntax method => node == method.Block,
        LocalFunctionStatementSyntax local => node == local.Body || node == local.ExpressionBody,
        _ => false,
    };

    private static bool IsMemberOfType(SyntaxNode node, SyntaxNode part) => part switch
    {
        TypeDeclarationSyntax => node is MemberDeclarationSyntax,
        EnumDeclarationSyntax => node is EnumMemberDeclarationSyntax,
        CompilationUnitSyntax => node is UsingDirectiveSyntax or ExternAliasDirectiveSyntax or AttributeListSyntax or (MemberDeclarationSyntax and not GlobalStatementSyntax),
        _ => false,
    };

    private static bool IsLabel(SimpleNameSyntax name) => name.Parent is NameColonSyntax or NameEqualsSyntax;

    private SyntaxNode? ParameterSyntax(IParameterSymbol parameter) =>
        parameter.DeclaringSyntaxReferences is [var reference, ..] ? reference.GetSyntax(_cancellationToken) : null;
}
