using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>Reads the package's attributes and an organisation's own marks on a symbol: origins and verifications alike.</summary>
/// <param name="policy">The policy.</param>
/// <param name="compilation">The compilation.</param>
/// <param name="ofAssembly">The attributes of its assembly where they are bound already; null to let the compiler bind them.</param>
internal sealed class AttributeReader(Policy policy, Compilation compilation, ImmutableArray<AttributeData>? ofAssembly = null)
{
    private readonly Cache<IAssemblySymbol, AssemblyAttributes> _assemblies = new(SymbolEqualityComparer.Default);
    private readonly Cache<IAssemblySymbol, DeclarationAttributes> _whole = new(SymbolEqualityComparer.Default);
    private readonly Cache<INamedTypeSymbol, DeclarationAttributes> _types = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Reads a declaration's own attributes. Members are read anew each time: each is asked about once or twice, and they are too many to
    /// remember.
    /// </summary>
    public DeclarationAttributes Read(ISymbol symbol) => symbol is INamedTypeSymbol type
        ? _types.Get(type, this, static (type, reader) => reader.ReadAnew(type))
        : ReadAnew(symbol);

    /// <summary>The attributes about a declaration, those of other packages included.</summary>
    public ImmutableArray<AttributeData> FindAllFor(ISymbol symbol) => GetAssembly(SymbolTree.FindAssembly(symbol)).FindAllFor(symbol);

    /// <summary>
    /// Reads the attributes for a whole assembly, or for this compilation's assembly if none is given. Approvals among them are ignored.
    /// </summary>
    public DeclarationAttributes ReadWhole(IAssemblySymbol? assembly) => _whole.Get(
        assembly ?? compilation.Assembly,
        this,
        static (assembly, reader) => DeclarationAttributes.Read(reader.GetAssembly(assembly).Whole, reader.Policy));

    /// <summary>
    /// Whether an attribute on this compilation's assembly marks the whole assembly, or is about one of its declarations.
    /// </summary>
    public bool SpeakForAssembly => GetAssembly(compilation.Assembly).NamesAny || !ReadWhole(compilation.Assembly).Marks.IsEmpty;

    private Policy Policy => policy;

    private AssemblyAttributes GetAssembly(IAssemblySymbol? assembly) =>
        _assemblies.Get(assembly ?? compilation.Assembly, this, static (assembly, reader) => reader.ReadAssembly(assembly));

    private AssemblyAttributes ReadAssembly(IAssemblySymbol assembly) =>
        ofAssembly is { } bound && SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
            ? AssemblyAttributes.Read(assembly, bound)
            : AssemblyAttributes.Read(assembly);

    private DeclarationAttributes ReadAnew(ISymbol symbol)
    {
        var attributes = FindAllFor(symbol);
        return attributes.IsEmpty ? DeclarationAttributes.None : DeclarationAttributes.Read(attributes, policy);
    }
}
