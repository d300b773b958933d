using AiProvenance.Analyzers.Attributes;
using AiProvenance.Analyzers.Declarations;
using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Origins;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Origins;

/// <summary>
/// From symbol to origin, outwards from lambda, local function or accessor over member, types and file to the assembly. All marks on the
/// way count together, up to a claim of human authorship without a mark beside it. Without a mark, the policy's default applies.
/// </summary>
internal sealed class OriginResolver(Policy policy, AttributeReader attributes, FileOrigins files, Compilation compilation)
{
    private readonly Cache<INamedTypeSymbol, DeclaredOrigin> _types = new(SymbolEqualityComparer.Default);
    private readonly DeclaredOrigin _default = DeclaredOrigin.Default(policy.StrictestDefaultOrigin);

    /// <summary>Whether a mark or a claim of human authorship stands on the declaration itself.</summary>
    public bool SpeaksForItself(ISymbol symbol) =>
        attributes.Read(symbol) is var stated && (!stated.Marks.IsEmpty || !stated.Claims.IsEmpty);

    /// <summary>
    /// The origin of a member or type. A symbol of another assembly is judged only by the attributes in its metadata, which include the
    /// <c>.editorconfig</c> of its file where the stamp's generator could write it down.
    /// </summary>
    public DeclaredOrigin Resolve(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? ResolveType(type) : Within(symbol, ResolveContainer(symbol));

    /// <summary>
    /// The origin of any declaration of this compilation. The containing symbol of a lambda in an initialiser does not lead to the
    /// member around it; its declaration does.
    /// </summary>
    public DeclaredOrigin Resolve(Declaration declaration) => declaration.Outer is { } outer
        ? Within(declaration.Symbol, Resolve(outer))
        : Resolve(declaration.Symbol);

    private DeclaredOrigin ResolveContainer(ISymbol symbol)
    {
        if (symbol is IMethodSymbol { AssociatedSymbol: { } member })
            return Resolve(member);
        if (symbol.ContainingType is not { } type)
            return ResolveFiles(symbol);
        return IsInOneFile(type) ? ResolveType(type) : WithinTypes(type, ResolveFiles(symbol));
    }

    private DeclaredOrigin ResolveType(INamedTypeSymbol type) => _types.Get(
        type, this, static (type, resolver) => resolver.WithinTypes(type, resolver.ResolveFiles(type)));

    // Of a type in several files, each member is in one of them.
    private DeclaredOrigin WithinTypes(INamedTypeSymbol type, DeclaredOrigin file) =>
        Within(type, type.ContainingType is { } outer ? WithinTypes(outer, file) : file);

    private DeclaredOrigin Within(ISymbol symbol, DeclaredOrigin around)
    {
        var own = attributes.Read(symbol);
        around = own.FileMarks.IsEmpty ? around : around.Marked(own.FileMarks);
        if (own.Marks.IsEmpty && !own.Claims.IsEmpty)
            return around.Claimed(own.Claims);
        return (own.Marks.IsEmpty ? around : around.Marked(own.Marks)).RelyingOn(own.Guidance);
    }

    private DeclaredOrigin ResolveFiles(ISymbol symbol)
    {
        var assembly = SymbolTree.FindAssembly(symbol);
        var around = ResolveAssembly(assembly);
        if (!IsOwn(assembly))
            return around;
        var trees = symbol is IAssemblySymbol
            ? AssemblyCode.FindLists(compilation, CancellationToken.None).Select(static list => list.SyntaxTree).Distinct()
            : DeclarationFinder.References(symbol).Select(static reference => reference.SyntaxTree);
        var marks = ImmutableArray<Mark>.Empty;
        foreach (var tree in trees)
        {
            if (files.Find(tree) is { } origin)
                marks = marks.AddRange(origin.Marks);
        }

        return marks.IsEmpty ? around : around.Marked(marks);
    }

    // An assembly-wide HumanAuthored is refused elsewhere; here it must not shadow the policy's default.
    private DeclaredOrigin ResolveAssembly(IAssemblySymbol? assembly)
    {
        var stated = attributes.ReadWhole(assembly);
        var around = IsOwn(assembly) ? _default : DeclaredOrigin.Human;
        return (stated.Marks.IsEmpty ? around : around.Marked(stated.Marks)).RelyingOn(stated.Guidance);
    }

    private static bool IsInOneFile(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length == 1;

    private bool IsOwn(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly);
}
