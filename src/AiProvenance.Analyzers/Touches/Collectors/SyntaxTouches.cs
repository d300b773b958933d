using AiProvenance.Analyzers.Touches.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Touches.Collectors;

/// <summary>
/// Finds the symbols that the names in a declaration bind to, by one walk over its syntax outside of code. The types in its signature are
/// known without binding them again, and code is handed on.
/// </summary>
internal sealed class SyntaxTouches
{
    private readonly SyntaxNode _part;
    private readonly ISymbol _symbol;
    private readonly ImmutableArray<SyntaxNode> _apart;
    private readonly OperationWalk _walk;
    private readonly CodeTouches _code;

    /// <param name="part">The part of the declaration.</param>
    /// <param name="symbol">The symbol that it declares.</param>
    /// <param name="model">Its file's semantic model.</param>
    /// <param name="sink">Takes the touches.</param>
    /// <param name="apart">The nodes inside it that answer for themselves.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    public SyntaxTouches(
        SyntaxNode part,
        ISymbol symbol,
        SemanticModel model,
        TouchSink sink,
        ImmutableArray<SyntaxNode> apart,
        CancellationToken cancellationToken)
    {
        _part = part;
        _symbol = symbol;
        _apart = apart.IsEmpty ? apart : KeepInside(part, apart);
        _walk = new OperationWalk(model, sink, new ShownNames(part.FullSpan), _apart, cancellationToken);
        _code = new CodeTouches(_walk, symbol, _apart);
    }

    /// <summary>Collects the part's touches.</summary>
    public void Collect()
    {
        SignatureTouches.Take(_walk, _part, _symbol);
        if (FindReceiver(_part) is { } receiver)
            Walk(receiver);
        if (IsCode(_part))
            _code.Take(_part);
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
                    _code.Take(piece);
                    break;
                default:
                    Walk(piece);
                    break;
            }
        }
    }

    private bool IsKnown(TypeSyntax? type) =>
        type is null or PredefinedTypeSyntax || (type is IdentifierNameSyntax name && _walk.Shown.Contain(name)) ||
        _walk.Shown.ContainAllOf(type);

    // Every node is asked whether to go into it, which is where it is looked at.
    private void Walk(SyntaxNode root)
    {
        foreach (var _ in root.DescendantNodes(Enter))
        {
        }
    }

    private bool Enter(SyntaxNode node)
    {
        _walk.CancellationToken.ThrowIfCancellationRequested();
        if (node != _part && (BelongsElsewhere(node) || _apart.Contains(node)))
            return false;
        if (_walk.Shown.ContainAllOf(node) || node is AttributeSyntax attribute && OwnAttributes.Contain(_walk, attribute, _symbol))
            return false;
        if (IsCode(node))
        {
            _code.Take(node);
            return false;
        }

        if (node is SimpleNameSyntax name && !_walk.Shown.Contain(name))
            NameTouches.Take(_walk, name);
        return true;
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
}
