using System.Collections.Concurrent;
using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// Symbol to origin: the closest mark wins, walking outwards from lambda, local function or accessor over member, types and file
/// to the assembly and the policy's default. On one declaration an AI mark beats a claim of human authorship.
/// </summary>
internal sealed class OriginResolver
{
    private readonly Policy _policy;
    private readonly FileOrigins _files;
    private readonly Compilation _compilation;
    private readonly Lazy<AssemblyMarks> _assemblyMarks;
    private readonly ConcurrentDictionary<IAssemblySymbol, AssemblyMarks> _otherMarks = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, DeclarationAttributes> _statedOnTypes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeOrigin> _types = new(SymbolEqualityComparer.Default);

    public OriginResolver(Policy policy, FileOrigins files, Compilation compilation)
    {
        _policy = policy;
        _files = files;
        _compilation = compilation;
        _assemblyMarks = new(() => AssemblyMarks.Read(compilation.Assembly, policy));
    }

    /// <summary>What is stated on the declaration itself, by its attributes or by an assembly attribute that names it.</summary>
    public DeclarationAttributes AttributesOf(ISymbol symbol)
    {
        if (symbol is not INamedTypeSymbol type)
            return Read(symbol);
        return _statedOnTypes.TryGetValue(type, out var known) ? known : _statedOnTypes.GetOrAdd(type, Read(type));
    }

    private DeclarationAttributes Read(ISymbol symbol)
    {
        var attributes = AllAttributesOf(symbol);
        return attributes.IsEmpty ? DeclarationAttributes.None : DeclarationAttributes.Read(attributes, _policy);
    }

    /// <summary>The attributes on the declaration itself and those on the assembly that name it, all kinds of them.</summary>
    public ImmutableArray<AttributeData> AllAttributesOf(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes().AddRange(BackingFields.AttributesBehind(symbol));
        var marks = MarksOf(symbol.ContainingAssembly);
        if (EntryPoints.IsTopLevel(symbol))
            return attributes.AddRange(marks.For(EntryPoints.TopLevel));
        return marks.HasTargets
            ? attributes.AddRange(DeclarationIdentity.Targets(symbol).SelectMany(id => marks.For(id)))
            : attributes;
    }

    /// <summary>Whether an attribute on the assembly marks all of it, or says something of one of its declarations.</summary>
    public bool SpeaksForAssembly => !_assemblyMarks.Value.Whole.Marks.IsEmpty || _assemblyMarks.Value.NamesAny;

    /// <summary>Whether a mark or a claim of human authorship stands on the declaration itself.</summary>
    public bool SpeaksForItself(ISymbol symbol) =>
        AttributesOf(symbol) is var attributes && (!attributes.Marks.IsEmpty || attributes.Authorship is not null);

    /// <summary>
    /// The origin of a member or type. One of another assembly is judged by its attributes alone, as its metadata has them: what an
    /// <c>.editorconfig</c> said of its file is not among them.
    /// </summary>
    public DeclaredOrigin Of(ISymbol symbol)
    {
        if (symbol is INamedTypeSymbol type)
            return OfType(type).Whole;

        var own = AttributesOf(symbol);
        return own.Marks.IsEmpty ? Within(own, OfContainer(symbol)) : DeclaredOrigin.Marked(own.Marks, own.Guidance);
    }

    /// <summary>
    /// The origin of any declaration of this compilation. The containing symbol of a lambda in an initialiser does not lead to the
    /// member around it; its declaration does.
    /// </summary>
    public DeclaredOrigin Of(Declaration declaration)
    {
        if (declaration.Outer is not { } outer)
            return Of(declaration.Symbol);

        var own = AttributesOf(declaration.Symbol);
        return own.Marks.IsEmpty ? Within(own, Of(outer)) : DeclaredOrigin.Marked(own.Marks, own.Guidance);
    }

    private DeclaredOrigin OfContainer(ISymbol symbol)
    {
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
        var isInOneFile = type.DeclaringSyntaxReferences.Length == 1;
        if (!own.Marks.IsEmpty)
            return TypeOrigin.Stated(DeclaredOrigin.Marked(own.Marks, own.Guidance), isInOneFile);
        var outer = type.ContainingType is { } containing ? OfType(containing) : null;
        var around = outer?.FromTypes ?? OfFiles(type);
        around = Within(own, around);
        if (own.Authorship is not null)
            return TypeOrigin.Stated(around, isInOneFile);
        return new TypeOrigin(outer?.FromTypes is null ? null : around, around, isInOneFile);
    }

    private DeclaredOrigin OfFiles(ISymbol symbol)
    {
        if (!IsOwn(symbol.ContainingAssembly))
            return OfAssembly(symbol.ContainingAssembly);
        DeclaredOrigin? strictest = null;
        foreach (var reference in DeclarationFinder.References(symbol))
        {
            if (_files.Of(reference.SyntaxTree) is { } origin && (strictest is null || origin.Origin > strictest.Origin))
                strictest = origin;
        }

        return strictest ?? OfAssembly(symbol.ContainingAssembly);
    }

    private DeclaredOrigin OfAssembly(IAssemblySymbol? assembly)
    {
        var marks = MarksOf(assembly);

        // An assembly-wide HumanAuthored is refused elsewhere; here it must not shadow the policy's default.
        if (!marks.Whole.Marks.IsEmpty)
            return DeclaredOrigin.Marked(marks.Whole.Marks, marks.Whole.Guidance);
        return IsOwn(assembly) ? DeclaredOrigin.Counted(_policy.DefaultOrigin, "default_origin in the policy") : DeclaredOrigin.Human;
    }

    private AssemblyMarks MarksOf(IAssemblySymbol? assembly)
    {
        if (assembly is null || IsOwn(assembly))
            return _assemblyMarks.Value;
        return _otherMarks.TryGetValue(assembly, out var known) ? known : _otherMarks.GetOrAdd(assembly, AssemblyMarks.Read(assembly, _policy));
    }

    private bool IsOwn(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly);

    private static DeclaredOrigin Within(DeclarationAttributes own, DeclaredOrigin around) =>
        own.Authorship is { } authorship ? DeclaredOrigin.Claimed(authorship, around) : WithGuidance(own, around);

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
