using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Symbol to origin: the closest mark wins, walking outwards from lambda, local function or accessor over member, types and file
/// to the assembly and the policy's default.
/// </summary>
internal sealed class OriginResolver
{
    private readonly Policy _policy;
    private readonly FileOrigins _files;
    private readonly IAssemblySymbol _assembly;
    private readonly Lazy<AssemblyMarks> _assemblyMarks;
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeOrigin> _types = new(SymbolEqualityComparer.Default);

    public OriginResolver(Policy policy, FileOrigins files, IAssemblySymbol assembly)
    {
        _policy = policy;
        _files = files;
        _assembly = assembly;
        _assemblyMarks = new(() => AssemblyMarks.Read(assembly, policy));
    }

    /// <summary>What is stated on the declaration itself, by its attributes or by an assembly attribute that names it.</summary>
    public DeclarationAttributes AttributesOf(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        var read = attributes.IsEmpty ? DeclarationAttributes.None : DeclarationAttributes.Read(attributes, _policy);
        if (ReferenceEquals(read, DeclarationAttributes.None) && _assemblyMarks.Value is var marks)
        {
            if (EntryPoints.IsTopLevel(symbol))
                return marks.For(AssemblyMarks.TopLevel);
            if (marks.HasTargets && symbol.GetDocumentationCommentId() is { } id)
                return marks.For(id);
        }

        return read;
    }

    /// <summary>The origin of a declared member, type, accessor, local function or lambda of this compilation.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="outer">The declaration around it where its containing symbol does not say so: lambdas in initialisers.</param>
    public DeclaredOrigin Of(ISymbol symbol, ISymbol? outer = null)
    {
        if (symbol is INamedTypeSymbol type)
            return OfType(type).Whole;

        var own = AttributesOf(symbol);
        if (FromAttributes(own) is { } origin)
            return origin;
        return WithGuidance(own, OfContainer(symbol, outer));
    }

    /// <summary>What the declarations around it say: what a carve-out on the declaration is carved out of.</summary>
    public DeclaredOrigin OfContainer(ISymbol symbol, ISymbol? outer = null)
    {
        if (outer is not null)
            return Of(outer);
        if (symbol is IMethodSymbol { AssociatedSymbol: { } propertyOrEvent })
            return Of(propertyOrEvent);
        if (symbol is not INamedTypeSymbol && symbol.ContainingSymbol is { Kind: SymbolKind.Method or SymbolKind.Field or SymbolKind.Property } member)
            return Of(member);
        if (symbol.ContainingType is not { } type)
            return OfFiles(symbol);

        var container = OfType(type);
        if (container.FromTypes is { } fromTypes)
            return fromTypes;
        return container.IsInOneFile ? container.Whole : OfFiles(symbol);
    }

    private TypeOrigin OfType(INamedTypeSymbol type) =>
        _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, ReadType(type));

    private TypeOrigin ReadType(INamedTypeSymbol type)
    {
        var own = AttributesOf(type);
        var fromTypes = FromAttributes(own);
        var outer = type.ContainingType is { } containing ? OfType(containing) : null;
        if (fromTypes is null && outer?.FromTypes is { } inherited)
            fromTypes = WithGuidance(own, inherited);
        return new TypeOrigin(
            fromTypes,
            fromTypes ?? WithGuidance(own, OfFiles(type)),
            IsInOneFile: type.DeclaringSyntaxReferences.Length == 1);
    }

    private DeclaredOrigin OfFiles(ISymbol symbol)
    {
        DeclaredOrigin? strictest = null;
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (_files.Of(reference.SyntaxTree) is { } origin && (strictest is null || origin.Origin > strictest.Origin))
                strictest = origin;
        }

        return strictest ?? OfAssembly(symbol.ContainingAssembly);
    }

    private DeclaredOrigin OfAssembly(IAssemblySymbol? assembly)
    {
        var isOwn = SymbolEqualityComparer.Default.Equals(assembly, _assembly);
        var marks = isOwn || assembly is null ? _assemblyMarks.Value : AssemblyMarks.Read(assembly, _policy);

        // An assembly-wide HumanAuthored is refused elsewhere; here it must not shadow the policy's default.
        if (!marks.Whole.Marks.IsEmpty)
            return DeclaredOrigin.Marked(marks.Whole.Marks, marks.Whole.Guidance);
        return isOwn ? DeclaredOrigin.Counted(_policy.DefaultOrigin, "default_origin") : DeclaredOrigin.Human;
    }

    // On one declaration an AI mark beats a claim of human authorship.
    private static DeclaredOrigin? FromAttributes(DeclarationAttributes own)
    {
        if (!own.Marks.IsEmpty)
            return DeclaredOrigin.Marked(own.Marks, own.Guidance);
        return own.Authorship is { } authorship ? DeclaredOrigin.Claimed(authorship) : null;
    }

    private static DeclaredOrigin WithGuidance(DeclarationAttributes own, DeclaredOrigin outer) =>
        own.Guidance.IsEmpty || !outer.IsAi ? outer : outer with { Guidance = outer.Guidance.AddRange(own.Guidance) };

    private sealed record TypeOrigin(DeclaredOrigin? FromTypes, DeclaredOrigin Whole, bool IsInOneFile);
}
