using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Declarations;

/// <summary>Symbol to declaration: which declared symbols are judged by themselves, and where each is declared.</summary>
internal static class DeclarationFinder
{
    /// <summary>
    /// Whether a symbol is a member or type that is judged by itself. Accessors belong to their property or event, the compiler's members
    /// belong to the type, and a partial member is judged at its definition.
    /// </summary>
    public static bool IsJudged(ISymbol symbol)
    {
        if (EntryPoints.IsTopLevel(symbol) || symbol is ISourceAssemblySymbol)
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

    /// <summary>The declaration of a symbol that is judged by itself, or null where another declaration answers for it.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <param name="speaksForItself">
    /// Whether the symbol carries its own mark or claim. Then a record's positional property and a primary constructor, which otherwise are
    /// part of the type's header, are declarations too.
    /// </param>
    public static Declaration? Find(ISymbol symbol, CancellationToken cancellationToken, bool speaksForItself = false)
    {
        if (symbol is ISourceAssemblySymbol assembly)
        {
            var lists = AssemblyCode.FindLists(assembly.Compilation, cancellationToken);
            return lists.IsEmpty ? null : new Declaration(symbol, lists, Outer: null);
        }

        var nodes = ImmutableArray<SyntaxNode>.Empty;
        foreach (var reference in References(symbol))
        {
            var node = reference.GetSyntax(cancellationToken);
            if (IsOfType(symbol, node) && !speaksForItself)
                return null;

            // The class around top-level statements has no header there.
            if (node is CompilationUnitSyntax && symbol is INamedTypeSymbol)
                continue;
            if (node is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables } && variables.Variables[0] != node)
                return null;
            nodes = nodes.Add(DeclarationSyntax.Whole(node));
        }

        return nodes.IsEmpty ? null : new Declaration(symbol, HandWritten(symbol, nodes), Outer: null);
    }

    /// <summary>A local function or lambda, as a separate declaration.</summary>
    public static Declaration Nested(ISymbol symbol, SyntaxNode node, Declaration outer) =>
        new(symbol, ImmutableArray.Create(node), outer);

    /// <summary>An accessor, as a separate declaration.</summary>
    public static Declaration Accessor(IMethodSymbol accessor, Declaration outer, CancellationToken cancellationToken)
    {
        var nodes = References(accessor)
            .Select(reference => DeclarationSyntax.Whole(reference.GetSyntax(cancellationToken)))
            .ToImmutableArray();

        // An event without written accessors still has accessors, and attributes can name them.
        var parts = nodes.IsEmpty ? ImmutableArray.Create(outer.Parts[0]) : HandWritten(accessor, nodes);
        return new Declaration(accessor, parts, outer);
    }

    /// <summary>The syntax that declares a symbol, with both parts of a partial member.</summary>
    public static ImmutableArray<SyntaxReference> References(ISymbol symbol) => PartialParts.ImplementationOf(symbol) is { } implementation
        ? symbol.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences).Distinct().ToImmutableArray()
        : symbol.DeclaringSyntaxReferences;

    // A record's positional property and a primary constructor are part of the type's header.
    private static bool IsOfType(ISymbol symbol, SyntaxNode node) =>
        node is ParameterSyntax || (symbol is not INamedTypeSymbol && node is BaseTypeDeclarationSyntax);

    // Generated parts are outside every fingerprint, but a declaration with generated parts alone must be judged there.
    private static ImmutableArray<SyntaxNode> HandWritten(ISymbol symbol, ImmutableArray<SyntaxNode> nodes)
    {
        if (nodes.Length == 1 || symbol.ContainingAssembly is not ISourceAssemblySymbol assembly)
            return nodes;
        var handWritten = nodes.RemoveAll(node => GeneratorOutput.Find(assembly.Compilation).Contains(node.SyntaxTree));
        return (handWritten.IsEmpty ? nodes : handWritten).Distinct().ToImmutableArray().Sort(ByFile);
    }

    // First the parts that people see as they are written; a generator may place code that it takes from other files anywhere.
    private static int ByFile(SyntaxNode left, SyntaxNode right)
    {
        if (left.SyntaxTree == right.SyntaxTree)
            return left.SpanStart.CompareTo(right.SpanStart);
        var isTaken = DeclarationSyntax.IsTextOfAnotherFile(left.SyntaxTree);
        return isTaken != DeclarationSyntax.IsTextOfAnotherFile(right.SyntaxTree)
            ? isTaken.CompareTo(!isTaken)
            : string.CompareOrdinal(left.SyntaxTree.FilePath, right.SyntaxTree.FilePath) is not 0 and var order
                ? order
                : left.SpanStart.CompareTo(right.SpanStart);
    }
}
