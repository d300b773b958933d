using AiProvenance.Analyzers.Symbols;
using AiProvenance.Core.Policies;
using Microsoft.CodeAnalysis;

namespace AiProvenance.Analyzers.Attributes;

/// <summary>
/// Which assemblies can carry certain attributes at all: those in which, or in a direct reference of which, the attributes' outermost
/// namespace exists. One look-up for each of the others keeps the framework's attributes unread.
/// </summary>
internal sealed class AttributeAssemblies
{
    private readonly Cache<IAssemblySymbol, bool> _declares = new(SymbolEqualityComparer.Default);
    private readonly Cache<IAssemblySymbol, bool> _mayCarry = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<string> _roots;

    private AttributeAssemblies(IEnumerable<string> roots) => _roots = roots.Distinct(StringComparer.Ordinal).ToImmutableArray();

    /// <summary>For the package's own attributes.</summary>
    public static AttributeAssemblies ForPackage() => new([ProvenanceAttributes.Namespace]);

    /// <summary>For every attribute that is a mark: the package's and the organisation's own.</summary>
    public static AttributeAssemblies ForMarks(Policy policy) => new(policy.GeneratedAttributes
        .Concat(policy.AssistedAttributes)
        .Select(fullName => fullName.Split('.')[0])
        .Append(ProvenanceAttributes.Namespace));

    /// <summary>Whether any assembly that a compilation refers to can carry them: one look-up for all.</summary>
    public bool AnyReferenceMayCarry(Compilation compilation)
    {
        // What has an alias alone is not among the namespaces that all code sees.
        if (compilation.References.Any(static reference => !reference.Properties.Aliases.IsEmpty))
            return compilation.SourceModule.ReferencedAssemblySymbols.Any(MayCarry);
        foreach (var root in _roots)
        {
            foreach (var declared in compilation.GlobalNamespace.GetMembers(root))
            {
                if (declared is INamespaceSymbol @namespace ? @namespace.ConstituentNamespaces.Any(
                    part => !IsOwn(part, compilation)) : !IsOwn(declared, compilation))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOwn(INamespaceOrTypeSymbol declared, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(declared.ContainingAssembly, compilation.Assembly);

    public bool MayCarry(IAssemblySymbol? assembly) =>
        assembly is not null && _mayCarry.Get(assembly, this, static (assembly, attributes) => attributes.Look(assembly));

    private bool Look(IAssemblySymbol assembly) =>
        Declares(assembly) || assembly.Modules.Any(module => module.ReferencedAssemblySymbols.Any(Declares));

    private bool Declares(IAssemblySymbol assembly) =>
        _declares.Get(assembly, other => _roots.Any(root => other.GlobalNamespace.GetMembers(root).Any()));
}
