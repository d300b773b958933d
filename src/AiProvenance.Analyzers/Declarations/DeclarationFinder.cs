using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>Symbol to declaration: which declared symbols are judged by themselves, and where each is declared.</summary>
internal static class DeclarationFinder
{
    /// <summary>
    /// Whether a symbol is a member or type that is judged by itself. Accessors belong to their property or event, what the
    /// compiler adds belongs to the type, and a partial member is judged at its definition.
    /// </summary>
    public static bool IsJudged(ISymbol symbol)
    {
        if (EntryPoints.IsTopLevel(symbol))
            return true;
        if (symbol.IsImplicitlyDeclared || symbol.DeclaringSyntaxReferences.IsEmpty)
            return false;
        return symbol switch
        {
            INamedTypeSymbol => true,
            IMethodSymbol { AssociatedSymbol: not null } or IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => false,
            IFieldSymbol { AssociatedSymbol: not null } => false,
            IMethodSymbol or IPropertySymbol or IEventSymbol or IFieldSymbol => PartialParts.DefinitionOf(symbol) is null,
            _ => false,
        };
    }

    /// <summary>The declaration of a symbol that is judged by itself, or null where another one stands for it.</summary>
    public static Declaration? Find(ISymbol symbol, CancellationToken cancellationToken)
    {
        var nodes = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var reference in References(symbol))
        {
            var node = reference.GetSyntax(cancellationToken);
            if (IsOfType(symbol, node))
                return null;

            // The class around top-level statements has no header there.
            if (node is CompilationUnitSyntax && symbol is INamedTypeSymbol)
                continue;
            if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } && variables.Variables[0] != node)
                return null;
            nodes.Add(DeclarationSyntax.Whole(node));
        }

        return nodes.Count == 0
            ? null
            : new Declaration(symbol, HandWritten(nodes.ToImmutable()), DeclarationIdentity.Of(symbol, cancellationToken), Outer: null);
    }

    /// <summary>An accessor, local function or lambda, as a declaration of its own.</summary>
    public static Declaration Nested(ISymbol symbol, SyntaxNode node, Declaration outer) =>
        new(symbol, ImmutableArray.Create(node), DeclarationIdentity.Nested(node, symbol, outer), outer);

    // A record's positional property and a primary constructor are part of the type's header.
    private static bool IsOfType(ISymbol symbol, SyntaxNode node) =>
        node is ParameterSyntax || (symbol is not INamedTypeSymbol && node is BaseTypeDeclarationSyntax);

    private static IEnumerable<SyntaxReference> References(ISymbol symbol) => PartialParts.ImplementationOf(symbol) is { } implementation
        ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences).Distinct()
        : symbol.DeclaringSyntaxReferences;

    // What generators add is outside every fingerprint; a declaration that is theirs alone has nowhere else to be judged.
    private static ImmutableArray<SyntaxNode> HandWritten(ImmutableArray<SyntaxNode> nodes)
    {
        if (nodes.Length == 1)
            return nodes;
        var handWritten = nodes.RemoveAll(node => GeneratorOutput.Contains(node.SyntaxTree));
        return (handWritten.IsEmpty ? nodes : handWritten).Distinct().ToImmutableArray().Sort(ByFile);
    }

    private static int ByFile(SyntaxNode left, SyntaxNode right) =>
        string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath) is not 0 and var order
            ? order
            : left.SpanStart.CompareTo(right.SpanStart);
}
