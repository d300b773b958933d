using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>
/// Finds the symbols that the names in a declaration bind to: by one walk over its syntax outside of code, and by the operations of its
/// code.
/// </summary>
/// <remarks>
/// Names in code are bound too, where no operation has shown their meaning: the type before a static member, type arguments, and syntax of
/// a newer compiler without a public operation. <see cref="CodeReader"/> finds them.
/// </remarks>
internal sealed class SyntaxTouches
{
    private readonly SyntaxNode _part;
    private readonly SemanticModel _model;
    private readonly TouchSink _sink;
    private readonly ImmutableArray<SyntaxNode> _apart;
    private readonly CancellationToken _cancellationToken;
    private readonly ShownNames _shown;
    private readonly OperationWalk _walk;
    private ISymbol? _symbol;

    /// <param name="part">The part of the declaration.</param>
    /// <param name="model">Its file's semantic model.</param>
    /// <param name="sink">Takes the touches.</param>
    /// <param name="apart">The nodes inside it that answer for themselves.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public SyntaxTouches(
        SyntaxNode part, SemanticModel model, TouchSink sink, ImmutableArray<SyntaxNode> apart, CancellationToken cancellationToken)
    {
        _part = part;
        _model = model;
        _sink = sink;
        _apart = apart.IsEmpty ? apart : KeepInside(part, apart);
        _cancellationToken = cancellationToken;
        _shown = new ShownNames(part.FullSpan);
        _walk = new OperationWalk(model, sink, _shown, _apart, cancellationToken);
    }

    /// <summary>Collects the part's touches.</summary>
    /// <param name="symbol">The symbol that it declares: the types in its signature are known without binding them again.</param>
    public void Collect(ISymbol symbol)
    {
        _symbol = symbol;
        TakeSignature(_part, symbol);
        if (FindReceiver(_part) is { } receiver)
            Walk(receiver);
        if (IsCode(_part))
            TakeCode(_part);
        else
            TakePieces(_part);
    }

    // A closure over the part is made only where something stands apart.
    private static ImmutableArray<SyntaxNode> KeepInside(SyntaxNode part, ImmutableArray<SyntaxNode> apart) =>
        apart.RemoveAll(node => node == part || node.SyntaxTree != part.SyntaxTree || !part.FullSpan.Contains(node.Span));

    // Most pieces of most declarations are code, or types that are known already: nothing but the rest is walked.
    private void TakePieces(SyntaxNode whole)
    {
        foreach (var piece in whole.ChildNodes())
        {
            switch (piece)
            {
                case ParameterListSyntax list:
                    foreach (var parameter in list.Parameters)
                    {
                        if (parameter is not { AttributeLists.Count: 0, Default: null } || !IsKnown(parameter.Type))
                            Walk(parameter);
                    }

                    break;
                case AccessorListSyntax or AccessorDeclarationSyntax or VariableDeclarationSyntax or VariableDeclaratorSyntax when
                    !_apart.Contains(piece):
                    TakePieces(piece);
                    break;
                case TypeSyntax type when IsKnown(type):
                    break;
                case BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax when !_apart.Contains(piece):
                    TakeCode(piece);
                    break;
                default:
                    Walk(piece);
                    break;
            }
        }
    }

    private bool IsKnown(TypeSyntax? type) =>
        type is null or PredefinedTypeSyntax || (type is IdentifierNameSyntax name && _shown.Contain(name)) || _shown.ContainAllOf(type);

    // Every node is asked whether to go into it, which is where it is looked at.
    private void Walk(SyntaxNode root)
    {
        foreach (var _ in root.DescendantNodes(Enter))
        {
        }
    }

    private bool Enter(SyntaxNode node)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (node != _part && (BelongsElsewhere(node) || _apart.Contains(node)))
            return false;
        if (_shown.ContainAllOf(node) || node is AttributeSyntax attribute && IsOwnAttribute(attribute))
            return false;
        if (IsCode(node))
        {
            TakeCode(node);
            return false;
        }

        if (node is SimpleNameSyntax name && !IsLabel(name) && !_shown.Contain(name))
            TakeName(name);
        return true;
    }

    private void TakeCode(SyntaxNode code)
    {
        WalkOperations(code);
        using var reader = new CodeReader(code, _shown);
        for (var token = reader.Next(); token.Parent is { } node; token = reader.Next())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (FindApartAround(token) is { } apart)
                reader.Skip(apart);
            else if (FindNameOf(node) is { } nameOf)
                reader.Skip(nameOf);
            else
                TakeNode(node);
        }
    }

    private SyntaxNode? FindApartAround(SyntaxToken token)
    {
        foreach (var node in _apart)
        {
            if (node.Span.Contains(token.SpanStart))
                return node;
        }

        return null;
    }

    private void TakeSignature(SyntaxNode part, ISymbol symbol)
    {
        switch (part, symbol)
        {
            case (MethodDeclarationSyntax method, IMethodSymbol declared):
                TypeTouches.TakeWritten(_walk, method.ReturnType, declared.ReturnType);
                TakeParameters(method.ParameterList, declared.Parameters);
                break;
            case (ConstructorDeclarationSyntax constructor, IMethodSymbol declared):
                TakeParameters(constructor.ParameterList, declared.Parameters);
                break;
            case (TypeDeclarationSyntax { ParameterList: { } primary } type, INamedTypeSymbol declared):
                TakeParameters(primary, FindPrimaryConstructor(type, declared)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty);
                break;
            case (BasePropertyDeclarationSyntax property, IPropertySymbol declared):
                TypeTouches.TakeWritten(_walk, property.Type, declared.Type);
                break;
            case (FieldDeclarationSyntax field, IFieldSymbol declared):
                TypeTouches.TakeWritten(_walk, field.Declaration.Type, declared.Type);
                break;
        }
    }

    private static IMethodSymbol? FindPrimaryConstructor(TypeDeclarationSyntax type, INamedTypeSymbol declared)
    {
        foreach (var constructor in declared.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences is [var reference] &&
                reference.SyntaxTree == type.SyntaxTree && reference.Span == type.Span)
            {
                return constructor;
            }
        }

        return null;
    }

    private void TakeParameters(ParameterListSyntax list, ImmutableArray<IParameterSymbol> declared)
    {
        for (var i = 0; i < list.Parameters.Count && i < declared.Length; i++)
            TypeTouches.TakeWritten(_walk, list.Parameters[i].Type, declared[i].Type);
    }

    private void TakeNode(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name when !IsLabel(name):
                TakeName(name);
                break;
            case AttributeListSyntax list:
                TakeAttributes(list);
                break;
            case CollectionExpressionSyntax collection:
                var type = _model.GetTypeInfo(collection, _cancellationToken).ConvertedType;
                _walk.HiddenMembers.TakeCollection(type, collection, isEmpty: collection.Elements.Count == 0);
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
            if (IsOwnAttribute(attribute))
                _shown.AddWhole(attribute);
            else
                WalkOperations(attribute);
        }
    }

    private void TakeName(SimpleNameSyntax name)
    {
        var info = _model.GetSymbolInfo(name, _cancellationToken);
        if (info.Symbol is INamedTypeSymbol type && !type.IsUnboundGenericType && IsQualifierOf(type, name))
            return;
        if (info.Symbol is { } symbol)
        {
            _sink.TakeSymbol(symbol, name);
            return;
        }

        if (name is IdentifierNameSyntax { IsVar: true })
            _sink.TakeType(_model.GetTypeInfo(name, _cancellationToken).Type, name);

        // The model does not bind the size of a fixed buffer.
        if (info.CandidateSymbols.IsEmpty && name.Parent is ExpressionSyntax or ArgumentSyntax)
        {
            var bound = _model.GetSpeculativeSymbolInfo(name.SpanStart, AddQualifier(name), SpeculativeBindingOption.BindAsExpression);
            _sink.TakeSymbol(bound.Symbol, name);
        }

        // Which overload it is shows only at run time, or not at all; any of them may be.
        foreach (var candidate in info.CandidateSymbols)
            _sink.TakeSymbol(candidate, name);
    }

    private static ExpressionSyntax AddQualifier(SimpleNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;

    // The type in front of its own member adds no touch to the member's.
    private bool IsQualifierOf(INamedTypeSymbol type, SimpleNameSyntax name)
    {
        SyntaxNode node = name;
        while (node.Parent is QualifiedNameSyntax { Right: var right } && right == node ||
            node.Parent is AliasQualifiedNameSyntax { Name: var aliased } && aliased == node ||
            node.Parent is MemberAccessExpressionSyntax { Name: var accessed } && accessed == node)
        {
            node = node.Parent;
        }

        return node.Parent is QualifiedNameSyntax or MemberAccessExpressionSyntax &&
            _model.GetSymbolInfo(node.Parent, _cancellationToken).Symbol?.ContainingType is { } container &&
            SymbolEqualityComparer.Default.Equals(container.OriginalDefinition, type.OriginalDefinition);
    }

    private void WalkOperations(SyntaxNode node)
    {
        var target = node is GlobalStatementSyntax { Statement: var statement } ? statement : node;
        if (_model.GetOperation(target, _cancellationToken) is { } operation)
            _walk.Walk(operation);
    }

    private void TakeSpread(SpreadElementSyntax spread)
    {
        var source = _model.GetTypeInfo(spread.Expression, _cancellationToken).Type;
        var target = spread.Parent is CollectionExpressionSyntax collection
            ? _model.GetTypeInfo(collection, _cancellationToken).ConvertedType
            : null;
        _walk.HiddenMembers.TakeEnumeration(source, target, spread.Expression);
    }

    private void TakePins(FixedStatementSyntax @fixed)
    {
        foreach (var variable in @fixed.Declaration.Variables)
        {
            if (variable.Initializer is { Value: var value } && !value.IsKind(SyntaxKind.AddressOfExpression))
                _walk.HiddenMembers.TakePinnableReference(_model.GetTypeInfo(value, _cancellationToken).Type, value);
        }
    }

    // The receiver of a member of an extension block stands in the block's header.
    private static ParameterListSyntax? FindReceiver(SyntaxNode part)
    {
        var member = part is AccessorDeclarationSyntax { Parent.Parent: { } accessed } ? accessed : part;
        return part is not TypeDeclarationSyntax &&
            member.Parent is TypeDeclarationSyntax { Identifier.RawKind: 0, ParameterList: { } receiver } ? receiver : null;
    }

    // The beginning of code: the operations of the same node cover everything below it.
    private bool IsCode(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => node == _part,
        BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ConstructorInitializerSyntax or
            PrimaryConstructorBaseTypeSyntax or GlobalStatementSyntax or AttributeSyntax => true,
        _ => false,
    };

    private bool BelongsElsewhere(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax => false,
        MemberDeclarationSyntax => true,
        UsingDirectiveSyntax or ExternAliasDirectiveSyntax => true,
        AttributeListSyntax => _part is CompilationUnitSyntax && node.Parent == _part,
        _ => false,
    };

    private InvocationExpressionSyntax? FindNameOf(SyntaxNode node) =>
        node is IdentifierNameSyntax { Identifier.ValueText: "nameof", Parent: InvocationExpressionSyntax call } &&
        call.Expression == node && _model.GetOperation(call, _cancellationToken) is INameOfOperation ? call : null;

    private bool IsOwnAttribute(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name;
        return ProvenanceAttributes.FromSourceName(name.ToString()) != ProvenanceAttribute.None &&
            ProvenanceAttributes.Classify(FindClass(attribute)) != ProvenanceAttribute.None;
    }

    // The symbol's own attributes are bound already; the model would bind each again.
    private INamedTypeSymbol? FindClass(AttributeSyntax attribute)
    {
        foreach (var known in _symbol?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty)
        {
            if (known.ApplicationSyntaxReference is { } written &&
                written.Span == attribute.Span && written.SyntaxTree == attribute.SyntaxTree)
            {
                return known.AttributeClass;
            }
        }

        return _model.GetTypeInfo(attribute, _cancellationToken).Type as INamedTypeSymbol;
    }

    // Names that only select a parameter, element or member; the operations have their symbols.
    private static bool IsLabel(SimpleNameSyntax name) =>
        name.Parent is NameColonSyntax or NameEqualsSyntax or TypeParameterConstraintClauseSyntax;
}
