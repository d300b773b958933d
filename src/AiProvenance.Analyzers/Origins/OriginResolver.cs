using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Symbol to origin: the closest mark wins, walking outwards from lambda, local function or accessor over member, types and file
/// to the assembly and the policy's default. On one declaration an AI mark beats a claim of human authorship.
/// </summary>
internal sealed class OriginResolver(Policy policy, AttributeReader attributes, FileOrigins files, Compilation compilation)
{
    private readonly Cache<INamedTypeSymbol, TypeOrigin> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a mark or a claim of human authorship stands on the declaration itself.</summary>
    public bool SpeaksForItself(ISymbol symbol) =>
        attributes.Read(symbol) is var stated && (!stated.Marks.IsEmpty || stated.Claim is not null);

    /// <summary>
    /// The origin of a member or type. One of another assembly is judged by its attributes alone, as its metadata has them: what an
    /// <c>.editorconfig</c> said of its file is not among them.
    /// </summary>
    public DeclaredOrigin Resolve(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
            return ResolveType(type).Whole;

        var own = attributes.Read(symbol);
        return own.Marks.IsEmpty ? Within(own, ResolveContainer(symbol)) : DeclaredOrigin.Marked(own.Marks, own.Guidance);
    }

    /// <summary>
    /// The origin of any declaration of this compilation. The containing symbol of a lambda in an initialiser does not lead to the
    /// member around it; its declaration does.
    /// </summary>
    public DeclaredOrigin Resolve(Declaration declaration)
    {
        if (declaration.Outer is not { } outer)
            return Resolve(declaration.Symbol);

        var own = attributes.Read(declaration.Symbol);
        return own.Marks.IsEmpty ? Within(own, Resolve(outer)) : DeclaredOrigin.Marked(own.Marks, own.Guidance);
    }

    private DeclaredOrigin ResolveContainer(ISymbol symbol)
    {
        if (symbol.ContainingType is not { } type)
            return ResolveFiles(symbol);

        var container = ResolveType(type);
        if (container.FromTypes is { } fromTypes)
            return fromTypes;
        return container.IsInOneFile ? container.Whole : ResolveFiles(symbol);
    }

    private TypeOrigin ResolveType(INamedTypeSymbol type) => _types.Get(type, this, static (type, resolver) => resolver.ResolveAnew(type));

    private TypeOrigin ResolveAnew(INamedTypeSymbol type)
    {
        var own = attributes.Read(type);
        var isInOneFile = type.DeclaringSyntaxReferences.Length == 1;
        if (!own.Marks.IsEmpty)
            return TypeOrigin.Stated(DeclaredOrigin.Marked(own.Marks, own.Guidance), isInOneFile);
        var outer = type.ContainingType is { } containing ? ResolveType(containing) : null;
        var around = outer?.FromTypes ?? ResolveFiles(type);
        around = Within(own, around);
        if (own.Claim is not null)
            return TypeOrigin.Stated(around, isInOneFile);
        return new TypeOrigin(outer?.FromTypes is null ? null : around, around, isInOneFile);
    }

    private DeclaredOrigin ResolveFiles(ISymbol symbol)
    {
        if (!IsOwn(symbol.ContainingAssembly))
            return ResolveAssembly(symbol.ContainingAssembly);
        DeclaredOrigin? strictest = null;
        foreach (var reference in DeclarationFinder.References(symbol))
        {
            if (files.Find(reference.SyntaxTree) is { } origin && (strictest is null || origin.Origin > strictest.Origin))
                strictest = origin;
        }

        return strictest ?? ResolveAssembly(symbol.ContainingAssembly);
    }

    private DeclaredOrigin ResolveAssembly(IAssemblySymbol? assembly)
    {
        var stated = attributes.ReadWhole(assembly);

        // An assembly-wide HumanAuthored is refused elsewhere; here it must not shadow the policy's default.
        if (!stated.Marks.IsEmpty)
            return DeclaredOrigin.Marked(stated.Marks, stated.Guidance);
        return IsOwn(assembly) ? DeclaredOrigin.Counted(policy.DefaultOrigin, "default_origin in the policy") : DeclaredOrigin.Human;
    }

    private bool IsOwn(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);

    private static DeclaredOrigin Within(DeclarationAttributes own, DeclaredOrigin around) =>
        own.Claim is { } claim ? DeclaredOrigin.Claimed(claim, around) : WithGuidance(own, around);

    private static DeclaredOrigin WithGuidance(DeclarationAttributes own, DeclaredOrigin outer) =>
        own.Guidance.IsEmpty || !outer.IsAi ? outer : outer with { Guidance = outer.Guidance.AddRange(own.Guidance) };

    /// <param name="FromTypes">What this type or one around it says, or null where only files and the assembly speak.</param>
    /// <param name="Whole">What holds for the type itself.</param>
    /// <param name="IsInOneFile">Whether its members' file is the type's.</param>
    private sealed record TypeOrigin(DeclaredOrigin? FromTypes, DeclaredOrigin Whole, bool IsInOneFile)
    {
        public static TypeOrigin Stated(DeclaredOrigin origin, bool isInOneFile) => new(origin, origin, isInOneFile);
    }
}
