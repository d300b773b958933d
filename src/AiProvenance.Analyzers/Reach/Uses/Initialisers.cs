using AiProvenance.Analyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiProvenance.Analyzers.Reach.Uses;

/// <summary>
/// The code that runs because a type is used at all, or because an instance of it is made: initialisers, static constructor, finalizer.
/// </summary>
internal sealed class Initialisers(CancellationToken cancellationToken)
{
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<ISymbol>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The code that the first use of a static member or constructor runs.</summary>
    public IEnumerable<ISymbol> FindStatic(INamedTypeSymbol type) => Find(type).Where(member => member.IsStatic);

    /// <summary>The code that a new instance runs, besides its constructor, and in the end its finalizer.</summary>
    public IEnumerable<ISymbol> FindInstance(INamedTypeSymbol type) => Find(type).Where(member => !member.IsStatic);

    private ImmutableArray<ISymbol> Find(INamedTypeSymbol type)
    {
        if (!_known.TryGetValue(type.OriginalDefinition, out var members))
            _known.Add(type.OriginalDefinition, members = type.OriginalDefinition.GetMembers().Where(Runs).ToImmutableArray());
        return members;
    }

    private bool Runs(ISymbol member) => member switch
    {
        _ when member.IsImplicitlyDeclared => false,
        IMethodSymbol method => method.MethodKind is MethodKind.StaticConstructor or MethodKind.Destructor,
        IFieldSymbol { IsConst: true } => false,
        IFieldSymbol or IEventSymbol or IPropertySymbol => member.DeclaringSyntaxReferences.Any(HasInitialiser) ||
            PartialParts.ImplementationOf(member) is { } other && other.DeclaringSyntaxReferences.Any(HasInitialiser),
        _ => false,
    };

    private bool HasInitialiser(SyntaxReference reference) => reference.GetSyntax(cancellationToken) is
        VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null };
}
