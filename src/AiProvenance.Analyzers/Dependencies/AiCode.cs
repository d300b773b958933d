using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Analyzers.Verdicts;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Dependencies;

/// <summary>Symbol to the AI code that a use of it relies on, answered once for each symbol of a compilation.</summary>
internal sealed class AiCode(AiCodePresence presence, GateSteps steps)
{
    private readonly Cache<ISymbol, ImmutableArray<AiDeclaration>> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether AI code is the accessor of a property or event that a person wrote, which a use does not call.</summary>
    public static bool IsUnused(AiDeclaration ai, Location use) =>
        ai.Symbol is IMethodSymbol { AssociatedSymbol: not null } accessor && !AccessorUses.MayCall(accessor, use);

    /// <summary>
    /// The AI code behind a definition; nothing for nearly all. A property that a person wrote may have an accessor that AI did.
    /// </summary>
    public ImmutableArray<AiDeclaration> FindBehind(ISymbol definition) => IsPossible(definition)
        ? _known.Get(definition, this, static (definition, ai) => ai.Look(definition))
        : ImmutableArray<AiDeclaration>.Empty;

    private bool IsPossible(ISymbol definition) =>
        definition is not (INamedTypeSymbol { IsAnonymousType: true } or INamedTypeSymbol { TypeKind: TypeKind.Error }) &&
        definition.ContainingType is not { IsAnonymousType: true } &&
        presence.IsPossibleIn(definition.ContainingAssembly);

    private ImmutableArray<AiDeclaration> Look(ISymbol definition)
    {
        var found = ImmutableArray.CreateBuilder<AiDeclaration>();
        var member = Member(definition);
        Add(member, found);
        foreach (var accessor in Accessors.List(member))
        {
            if (!steps.Attributes.Read(accessor).Marks.IsEmpty)
                Add(accessor, found);
        }

        return found.ToImmutable();
    }

    private void Add(ISymbol symbol, ImmutableArray<AiDeclaration>.Builder found)
    {
        var origin = steps.Origins.Resolve(symbol);
        if (!steps.Policy.IsAiAnywhere(origin))
            return;
        var isOwn = SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, steps.Compilation.Assembly);
        found.Add(new AiDeclaration(symbol, origin, isOwn, isOwn ? Declared(symbol) : null));
    }

    // A symbol that is no declaration by itself, such as a primary constructor, belongs to its type.
    private Declaration? Declared(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { AssociatedSymbol: { } member } accessor)
            return Declared(member) is { } around ? DeclarationFinder.Accessor(accessor, around, CancellationToken.None) : null;
        for (var current = FirstDeclarator(symbol); current is not null; current = current.ContainingType)
        {
            if (DeclarationFinder.IsJudged(current) && !steps.Generated.IsAddition(current, CancellationToken.None) &&
                DeclarationFinder.Find(current, CancellationToken.None, steps.Origins.SpeaksForItself(current)) is { } declaration)
            {
                return declaration;
            }
        }

        return null;
    }

    // A field declaration is one declaration, its first declarator's.
    private static ISymbol FirstDeclarator(ISymbol symbol)
    {
        if (symbol is not (IFieldSymbol or IEventSymbol) || DeclarationSyntax.FirstDeclarator(symbol) is not { } first)
            return symbol;
        return symbol.ContainingType.GetMembers(first).FirstOrDefault(member => member.Kind == symbol.Kind) ?? symbol;
    }

    // A symbol that is not in source, such as a default constructor, is part of its type.
    private static ISymbol Member(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { AssociatedSymbol: IPropertySymbol or IEventSymbol } accessor => accessor.AssociatedSymbol,
        IFieldSymbol { AssociatedSymbol: { } associated } => associated,
        { IsImplicitlyDeclared: true, ContainingType: { } type } => type,
        _ => PartialParts.DefinitionOf(symbol) ?? symbol,
    };
}
